create table content.exercise (
  id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  retired boolean not null,
  title text not null,
  assets jsonb not null,
  asset_count integer not null,
  sequence_number bigint not null,
  constraint exercise_pkey primary key (id)
);

comment on table content.exercise is 'Exercises with the files they show.';
comment on column content.exercise.assets is 'A list of {kind, url, altText}.';
comment on column content.exercise.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index exercise_of_topic on content.exercise (topic_id) include (asset_count) where not retired;

comment on index content.exercise_of_topic is 'For the recount that statistics are compared with.';

grant select, insert, update, delete on content.exercise to daybreak_worker;
grant select on content.exercise to daybreak_web, daybreak_analyst;
