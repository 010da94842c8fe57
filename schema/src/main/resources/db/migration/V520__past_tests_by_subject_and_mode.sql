create table learner.past_test_place (
  learner_id uuid not null,
  subject_id uuid not null,
  mode text not null,
  completed_at timestamptz not null,
  test_id uuid not null,
  ordinal integer not null,
  constraint past_test_place_pkey
    primary key (learner_id, subject_id, mode, completed_at, test_id),
  constraint past_test_place_ordinal_is_dense
    unique (learner_id, subject_id, mode, ordinal) include (test_id) deferrable initially immediate,
  constraint past_test_place_mode_is_known check (mode in ('any', 'tutor', 'timed')),
  constraint past_test_place_narrows
    check (mode <> 'any' or subject_id <> '00000000-0000-0000-0000-000000000000')
);

comment on table learner.past_test_place is 'The places of past tests in the lists that a subject, a mode, or both narrow. A rebuild fills it with the tests before it was there.';
comment on column learner.past_test_place.subject_id is 'A subject of its questions; all zeros where the list is of any subject.';
comment on column learner.past_test_place.mode is 'How it was taken, or any.';
comment on column learner.past_test_place.ordinal is 'The test''s place in the list, from 1 for the oldest, without gaps, in the order of completed_at and test_id. A page number becomes a range of it.';

grant select, insert, update, delete on learner.past_test_place to daybreak_worker;
grant select on learner.past_test_place to daybreak_web, daybreak_analyst;
