create table content.flashcard_tag (
  tag_id uuid not null,
  card_type text not null,
  flashcard_id uuid not null,
  subject_id uuid not null,
  topic_id uuid not null,
  constraint flashcard_tag_pkey primary key (tag_id, card_type, flashcard_id)
) with (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02
);

comment on table content.flashcard_tag is 'The validated flashcards of each tag, with what a page of them may be narrowed by. A card that is not validated has no row.';

create index flashcard_tag_of_subject on content.flashcard_tag (tag_id, subject_id, card_type, flashcard_id);
create index flashcard_tag_of_topic on content.flashcard_tag (tag_id, topic_id, card_type, flashcard_id);

grant select, insert, update, delete on content.flashcard_tag to daybreak_worker;
grant select on content.flashcard_tag to daybreak_web, daybreak_analyst;
