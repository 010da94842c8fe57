create table content.subject (
  id uuid not null,
  title text collate "C" not null,
  sequence_number bigint not null,
  constraint subject_pkey primary key (id)
);

comment on table content.subject is 'Subjects as they are read: a page in the order of their titles.';
comment on column content.subject.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index subject_by_title on content.subject (title, id);

grant select, insert, update, delete on content.subject to daybreak_worker;
grant select on content.subject to daybreak_web, daybreak_analyst;
