-- What decks were ever made in a subject is found by it; a subject is retired only where each of
-- them is empty. Only the beginning of a deck adds an entry.
create index event_deck_place_ix on event_store.event (((payload ->> 'subject')::uuid), position)
  where event_type = 'deck.deck-created';
