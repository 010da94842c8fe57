create table pasttest.past_test (
  test_id uuid not null,
  learner_id uuid not null,
  ordinal integer not null,
  title text not null,
  mode text,
  started_at timestamptz,
  completed_at timestamptz not null,
  question_count integer,
  answered integer,
  correct integer,
  score_percent double precision,
  subjects text[] not null,
  sequence_number bigint not null,
  constraint past_test_pkey primary key (test_id),
  constraint past_test_ordinal_is_dense unique (learner_id, ordinal) deferrable initially immediate,
  constraint past_test_mode_is_known check (mode in ('tutor', 'timed')),
  constraint past_test_counts_are_possible check (correct <= answered and answered <= question_count)
);

comment on table pasttest.past_test is 'One row for each completed test, with everything that a list of them shows.';
comment on column pasttest.past_test.ordinal is 'The test''s place among its learner''s, from 1 for the oldest, without gaps, in the order of completed_at and test_id. A page number becomes a range of it.';
comment on column pasttest.past_test.question_count is 'This, answered and correct are NULL where an import knew only the score.';
comment on column pasttest.past_test.score_percent is 'NULL for a test that was not scored.';
comment on column pasttest.past_test.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index past_test_by_completion on pasttest.past_test (learner_id, completed_at, test_id);

grant select, insert, update, delete on pasttest.past_test to daybreak_worker;
grant select on pasttest.past_test to daybreak_web, daybreak_analyst;
