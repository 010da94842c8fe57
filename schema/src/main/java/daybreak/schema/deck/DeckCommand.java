package daybreak.schema.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a deck. */
public sealed interface DeckCommand {

  record CreateDeck(@TargetAggregateIdentifier DeckId deck, SubjectId subject, String title)
      implements DeckCommand {}

  record FillDeck(@TargetAggregateIdentifier DeckId deck, List<FlashcardId> cards)
      implements DeckCommand {}
}
