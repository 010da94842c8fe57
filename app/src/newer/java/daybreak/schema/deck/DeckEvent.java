package daybreak.schema.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import java.util.List;

/** What can happen to a deck, one thing more than in the release before. */
public sealed interface DeckEvent extends Event {

  DeckId deck();

  @WireName("deck.deck-created")
  record DeckCreated(DeckId deck, SubjectId subject, String title) implements DeckEvent {}

  /** The deck holds cards for the first time. */
  @WireName("deck.deck-opened")
  record DeckOpened(DeckId deck) implements DeckEvent {}

  /**
   * The deck now holds just these cards.
   *
   * @param order was named {@code cards} in version 1
   */
  @WireName(value = "deck.deck-filled", version = 2)
  record DeckFilled(DeckId deck, List<FlashcardId> order) implements DeckEvent {

    /** Under the name that what is unchanged knows: it is linked with this, not compiled again. */
    public List<FlashcardId> cards() {
      return order;
    }
  }
}
