create table deck.deck (
  id uuid not null,
  subject_id uuid not null,
  title text collate "C" not null,
  card_count integer not null,
  sequence_number bigint not null,
  constraint deck_pkey primary key (id)
);

comment on table deck.deck is 'Decks as they are read: a page in the order of their titles.';
comment on column deck.deck.sequence_number is 'The last event applied: an older one delivered again changes nothing.';

create index deck_by_title on deck.deck (title, id);
create index deck_of_subject_by_title on deck.deck (subject_id, title, id);

grant select, insert, update, delete on deck.deck to daybreak_worker;
grant select on deck.deck to daybreak_web, daybreak_analyst;
