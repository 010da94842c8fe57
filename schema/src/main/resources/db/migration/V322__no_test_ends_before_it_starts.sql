-- Where a clock was set back during a test.
update pasttest.past_test set completed_at = started_at where completed_at < started_at;

update pasttest.past_test test
   set ordinal = place.ordinal
  from (
    select test_id,
           row_number() over (partition by learner_id order by completed_at, test_id) as ordinal
      from pasttest.past_test) place
 where place.test_id = test.test_id and place.ordinal <> test.ordinal;

alter table pasttest.past_test
  add constraint past_test_does_not_end_before_it_starts check (completed_at >= started_at);
