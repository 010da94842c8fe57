create table learner.abandoned_test (
  test_id uuid not null,
  learner_id uuid not null,
  sequence_number bigint not null,
  constraint abandoned_test_pkey primary key (test_id)
);

comment on table learner.abandoned_test is 'Tests that were given up: an event of one delivered again does not make it run anew.';
comment on column learner.abandoned_test.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

grant select, insert, update, delete on learner.abandoned_test to daybreak_worker;
grant select on learner.abandoned_test to daybreak_web, daybreak_analyst;
