create table learner.moved_lesson (
  lesson_id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  sequence_number bigint not null,
  constraint moved_lesson_pkey primary key (lesson_id)
);

comment on table learner.moved_lesson is 'Where lessons are that have been moved, so that what learners do of them counts there. A lesson without a row is where it was authored.';
comment on column learner.moved_lesson.sequence_number is 'The last move applied: an older one delivered again changes nothing.';

grant select, insert, update, delete on learner.moved_lesson to daybreak_worker;
grant select on learner.moved_lesson to daybreak_web, daybreak_analyst;
