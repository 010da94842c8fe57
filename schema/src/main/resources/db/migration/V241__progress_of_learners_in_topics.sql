create table learner.learner_topic_progress (
  learner_id uuid not null,
  topic_id uuid not null,
  subject_id uuid not null,
  answered integer not null,
  correct integer not null,
  lessons_done integer not null,
  cards_seen integer not null,
  last_activity_at timestamptz not null,
  constraint learner_topic_progress_pkey primary key (learner_id, topic_id),
  constraint learner_topic_progress_is_possible
    check (answered >= 0 and correct >= 0 and lessons_done >= 0 and cards_seen >= 0)
) with (fillfactor = 80);

comment on table learner.learner_topic_progress is 'What each learner has done in each topic: kept by differences. A topic without a row is untouched.';
comment on column learner.learner_topic_progress.answered is 'Questions answered in completed tests, as often as they were.';
comment on column learner.learner_topic_progress.cards_seen is 'Cards reviewed at least once.';

create index learner_topic_progress_of_subject
  on learner.learner_topic_progress (learner_id, subject_id, topic_id);

grant select, insert, update, delete on learner.learner_topic_progress to daybreak_worker;
grant select on learner.learner_topic_progress to daybreak_web, daybreak_analyst;
