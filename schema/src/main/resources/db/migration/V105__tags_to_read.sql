create table content.tag (
  id uuid not null,
  name text collate "C" not null,
  constraint tag_pkey primary key (id)
);

comment on table content.tag is 'Every tag ever given. Its id is computed from its name, so no reader looks it up.';
comment on column content.tag.id is 'RFC 9562 version 5 of ''tag:'' and the name, in the namespace of external ids.';

grant select, insert, update, delete on content.tag to daybreak_worker;
grant select on content.tag to daybreak_web, daybreak_analyst;
