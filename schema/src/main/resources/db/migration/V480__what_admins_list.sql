create table content.listed (
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  topic_id uuid not null,
  state text not null,
  terms text[] not null,
  words tsvector,
  changed_at timestamptz not null,
  changed_by uuid,
  sequence_number bigint not null,
  constraint listed_pkey primary key (id),
  constraint listed_kind_is_known check (kind in ('question', 'flashcard', 'lesson', 'exercise'))
) with (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table content.listed is 'What content admins list: a row for each question, flashcard, lesson and exercise in whatever state, newest change first. What it says is in the table of its kind.';
comment on column content.listed.terms is 'What a list may be narrowed by, as words of its own: kind, state, subject, topic, tags.';
comment on column content.listed.words is 'The words of its text, without their places; null only while a row is being changed.';
comment on column content.listed.changed_at is 'The time of its last event.';
comment on column content.listed.changed_by is 'In whose name that was; null where the event does not say.';
comment on column content.listed.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

insert into content.listed
select thing.id, thing.kind, thing.subject_id, thing.topic_id, thing.state,
       array[
         thing.kind, 'is:' || thing.state, 'in:' || thing.subject_id, 'in:' || thing.topic_id]
         || thing.tagged,
       strip(to_tsvector('simple', left(thing.words, 100000))),
       last.occurred_at,
       (last.metadata ->> 'by')::uuid,
       thing.sequence_number
  from (
    select id, 'question' as kind, subject_id, topic_id, state,
           array(select 'tagged:' || tag from unnest(tags) tag) as tagged,
           concat_ws(E'\n', text, (select string_agg(choice, E'\n' order by place)
             from jsonb_array_elements_text(choices) with ordinality as c (choice, place)),
             case jsonb_typeof(answer) when 'string' then answer #>> '{}' end, explanation) as words,
           sequence_number
      from content.question
     union all
    select id, 'flashcard', subject_id, topic_id, state,
           array(select 'tagged:' || tag from unnest(tags) tag), concat_ws(E'\n', front, back),
           sequence_number
      from content.flashcard
     union all
    select id, 'lesson', subject_id, topic_id, state, '{}',
           concat_ws(E'\n', title, array_to_string(objectives, E'\n'), body), sequence_number
      from content.lesson
     union all
    select id, 'exercise', subject_id, topic_id,
           case when retired then 'retired' else 'active' end, '{}', title, sequence_number
      from content.exercise) thing
  join event_store.event last
    on last.aggregate_id = thing.id and last.sequence_number = thing.sequence_number;

create index listed_by_change on content.listed (kind, state, changed_at, id);
create index listed_of_subject on content.listed (subject_id, kind, state, changed_at, id);
create index listed_of_topic on content.listed (topic_id, kind, state, changed_at, id);
create index listed_by_words on content.listed using gin (terms, words)
  with (gin_pending_list_limit = 256);

comment on index content.listed_by_words is 'For lists that are narrowed by words or by a tag. What is still pending is read by each of them, so it is little.';

grant select, insert, update, delete on content.listed to daybreak_worker;
grant select on content.listed to daybreak_web, daybreak_analyst;
