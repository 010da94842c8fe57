create table content.topic (
  id uuid not null,
  subject_id uuid not null,
  title text collate "C" not null,
  sequence_number bigint not null,
  constraint topic_pkey primary key (id)
);

comment on table content.topic is 'Topics as they are read: a subject''s page in the order of their titles.';
comment on column content.topic.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index topic_of_subject_by_title on content.topic (subject_id, title, id);

grant select, insert, update, delete on content.topic to daybreak_worker;
grant select on content.topic to daybreak_web, daybreak_analyst;
