create table lesson.lesson (
  id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  state text not null,
  version integer not null,
  title text not null,
  position integer not null,
  minutes integer not null,
  body text not null,
  objectives text[] not null,
  assets jsonb not null,
  asset_count integer not null,
  sequence_number bigint not null,
  constraint lesson_pkey primary key (id),
  constraint lesson_state_is_known check (state in ('draft', 'published', 'retired'))
);

comment on table lesson.lesson is 'Lessons as they are read, each in its last version. Only published ones are listed, by their position.';
comment on column lesson.lesson.position is 'Its place among its topic''s lessons.';
comment on column lesson.lesson.assets is 'A list of {kind, url, altText}.';
comment on column lesson.lesson.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index lesson_published on lesson.lesson (position, id) where state = 'published';
create index lesson_published_of_subject on lesson.lesson (subject_id, position, id) where state = 'published';
create index lesson_published_of_topic on lesson.lesson (topic_id, position, id) where state = 'published';
create index lesson_of_topic on lesson.lesson (topic_id) include (asset_count) where state <> 'retired';

comment on index lesson.lesson_of_topic is 'For the recount that statistics are compared with.';

grant select, insert, update, delete on lesson.lesson to daybreak_worker;
grant select on lesson.lesson to daybreak_web, daybreak_analyst;
