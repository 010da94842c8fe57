create index running_test_by_deadline on learner.running_test (deadline_at, test_id) include (learner_id)
  where deadline_at is not null;

comment on index learner.running_test_by_deadline is 'For those whose deadline has passed, which a worker completes.';
