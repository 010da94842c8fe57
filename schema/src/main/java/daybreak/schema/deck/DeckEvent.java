package daybreak.schema.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import java.util.List;

/** What can happen to a deck. */
public sealed interface DeckEvent extends Event {

  DeckId deck();

  @WireName("deck.deck-created")
  record DeckCreated(DeckId deck, SubjectId subject, String title) implements DeckEvent {}

  /** The deck now holds just these cards, in this order. */
  @WireName("deck.deck-filled")
  record DeckFilled(DeckId deck, List<FlashcardId> cards) implements DeckEvent {}
}
