create table lesson.learner_lesson (
  learner_id uuid not null,
  lesson_id uuid not null,
  percent integer not null,
  changed_at timestamptz not null,
  sequence_number bigint not null,
  progress_id uuid not null,
  constraint learner_lesson_pkey primary key (learner_id, lesson_id),
  constraint learner_lesson_is_one unique (progress_id),
  constraint learner_lesson_percent_is_possible check (percent between 0 and 100)
);

comment on table lesson.learner_lesson is 'How far each learner is in each lesson begun; a lesson without a row is new to the learner.';
comment on column lesson.learner_lesson.percent is 'At 100 the lesson is done.';
comment on column lesson.learner_lesson.changed_at is 'When the learner was last there.';
comment on column lesson.learner_lesson.progress_id is 'The aggregate of this learner and lesson.';
comment on column lesson.learner_lesson.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

grant select, insert, update, delete on lesson.learner_lesson to daybreak_worker;
grant select on lesson.learner_lesson to daybreak_web, daybreak_analyst;
