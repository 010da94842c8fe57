create table content.tag_count (
  scope_id uuid not null,
  tag text collate "C" not null,
  questions integer not null,
  flashcards integer not null,
  constraint tag_count_pkey primary key (scope_id, tag)
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table content.tag_count is 'How many questions and flashcards bear each tag, in whatever state they are. A tag that none bears has no row.';
comment on column content.tag_count.scope_id is 'The subject that they are of; the UUID of zeros for the whole bank.';
comment on column content.tag_count.tag is 'As it is stored, in the order of its bytes: so tags that begin alike stand together.';

insert into content.tag_count
select scope.id, tagged.tag, count(*) filter (where tagged.kind = 'question'),
       count(*) filter (where tagged.kind = 'flashcard')
  from (
    select subject_id, 'question' as kind, unnest(tags) as tag from content.question
     union all
    select subject_id, 'flashcard', unnest(tags) from content.flashcard) tagged
 cross join lateral (
   values (tagged.subject_id), ('00000000-0000-0000-0000-000000000000'::uuid)) scope (id)
 group by scope.id, tagged.tag;

grant select, insert, update, delete on content.tag_count to daybreak_worker;
grant select on content.tag_count to daybreak_web, daybreak_analyst;
