create index deck_card_by_card on deck.deck_card (card_id, deck_id);

comment on index deck.deck_card_by_card is 'For the decks whose figures a review changes.';
