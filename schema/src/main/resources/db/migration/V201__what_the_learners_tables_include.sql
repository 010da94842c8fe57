create view projection.learner_as_of as
select
  case count(distinct processor_name) when 2 then min(position) else 0 end as as_of,
  min("timestamp"::timestamptz) as as_at
from projection.token
where processor_name in ('content', 'learner');

comment on view projection.learner_as_of is 'One row, read in the same statement as a page: the position of the last event that all read tables include, those of learners and those of the bank, and when they were last known to include it.';

grant select on projection.learner_as_of to daybreak_web, daybreak_worker, daybreak_analyst;
