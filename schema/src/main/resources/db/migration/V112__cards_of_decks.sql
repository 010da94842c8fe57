create table deck.deck_card (
  deck_id uuid not null,
  card_id uuid not null,
  ordinal integer not null,
  constraint deck_card_pkey primary key (deck_id, card_id)
);

comment on table deck.deck_card is 'The flashcards of each deck.';
comment on column deck.deck_card.ordinal is 'The card''s place in its deck, from 1, without gaps.';

create index deck_card_in_order on deck.deck_card (deck_id, ordinal, card_id);

grant select, insert, update, delete on deck.deck_card to daybreak_worker;
grant select on deck.deck_card to daybreak_web, daybreak_analyst;
