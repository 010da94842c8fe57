create table deck.deck_subject (
  subject_id uuid not null,
  decks integer not null,
  cards integer not null,
  constraint deck_subject_pkey primary key (subject_id)
);

comment on table deck.deck_subject is 'How many decks each subject has, and how many cards these have together; a card of two decks counts twice.';

grant select, insert, update, delete on deck.deck_subject to daybreak_worker;
grant select on deck.deck_subject to daybreak_web, daybreak_analyst;
