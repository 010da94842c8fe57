create table content.topic_content_stats (
  topic_id uuid not null,
  subject_id uuid not null,
  questions_draft bigint not null default 0,
  questions_validated bigint not null default 0,
  questions_rejected bigint not null default 0,
  questions_retired bigint not null default 0,
  flashcards_draft bigint not null default 0,
  flashcards_validated bigint not null default 0,
  flashcards_rejected bigint not null default 0,
  flashcards_retired bigint not null default 0,
  exercises bigint not null default 0,
  assets bigint not null default 0,
  lessons bigint not null default 0,
  untagged bigint not null default 0,
  changed_at timestamptz not null,
  constraint topic_content_stats_pkey primary key (topic_id)
) with (
  fillfactor = 50,
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 500
);

comment on table content.topic_content_stats is 'How much of what a topic holds: kept by the differences each change makes, in place (only columns that never change are indexed, room in each page).';
comment on column content.topic_content_stats.exercises is 'Exercises that are not retired.';
comment on column content.topic_content_stats.assets is 'Assets of exercises and lessons that are not retired.';
comment on column content.topic_content_stats.lessons is 'Lessons that are not retired.';
comment on column content.topic_content_stats.untagged is 'Questions without a tag that are not retired.';
comment on column content.topic_content_stats.changed_at is 'The time of the last event of its content.';

create index topic_content_stats_of_subject on content.topic_content_stats (subject_id, topic_id);

grant select, insert, update, delete on content.topic_content_stats to daybreak_worker;
grant select on content.topic_content_stats to daybreak_web, daybreak_analyst;
