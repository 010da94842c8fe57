create table pasttest.running_test (
  test_id uuid not null,
  learner_id uuid not null,
  title text not null,
  mode text not null,
  started_at timestamptz not null,
  question_count integer not null,
  answered integer not null,
  subjects jsonb not null,
  topics jsonb not null,
  sequence_number bigint not null,
  constraint running_test_pkey primary key (test_id),
  constraint running_test_mode_is_known check (mode in ('tutor', 'timed'))
) with (fillfactor = 80);

comment on table pasttest.running_test is 'Tests that are started and not completed; a completed one moves to past_test.';
comment on column pasttest.running_test.subjects is 'A list of {id, title}: those of the questions, as they were called when the test began.';
comment on column pasttest.running_test.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index running_test_of_learner on pasttest.running_test (learner_id, started_at, test_id);

grant select, insert, update, delete on pasttest.running_test to daybreak_worker;
grant select on pasttest.running_test to daybreak_web, daybreak_analyst;
