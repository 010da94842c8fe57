create table content.flashcard (
  id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  state text not null,
  version integer not null,
  card_type text not null,
  front text not null,
  back text not null,
  tags text[] not null,
  sequence_number bigint not null,
  constraint flashcard_pkey primary key (id),
  constraint flashcard_state_is_known check (state in ('draft', 'validated', 'rejected', 'retired')),
  constraint flashcard_type_is_known check (card_type in ('basic', 'cloze', 'image'))
) with (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table content.flashcard is 'Flashcards as they are read, each in its last version. Only validated ones are listed; without a type asked for, a page is merged from the three types.';
comment on column content.flashcard.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index flashcard_validated on content.flashcard (card_type, id) where state = 'validated';
create index flashcard_validated_of_subject on content.flashcard (subject_id, card_type, id) where state = 'validated';
create index flashcard_validated_of_topic on content.flashcard (topic_id, card_type, id) where state = 'validated';
create index flashcard_not_validated_of_topic on content.flashcard (topic_id, state) where state <> 'validated';

comment on index content.flashcard_not_validated_of_topic is 'For the recount that statistics are compared with.';

grant select, insert, update, delete on content.flashcard to daybreak_worker;
grant select on content.flashcard to daybreak_web, daybreak_analyst;
