create view projection.content_as_of as
select
  coalesce(min(position), 0) as as_of,
  min("timestamp"::timestamptz) as as_at
from projection.token
where processor_name = 'content';

comment on view projection.content_as_of is 'One row, read in the same statement as a page: the position of the last event that the tables of the bank include, and when they were last known to include it.';

grant select on projection.content_as_of to daybreak_web, daybreak_worker, daybreak_analyst;
