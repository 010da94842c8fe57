package daybreak.schema.deck;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a deck. */
public sealed interface DeckCommand extends Command {

  /** What it is asked of. */
  DeckId deck();

  @Override
  default Target target() {
    return new Target("deck", deck().value());
  }

  record CreateDeck(@TargetAggregateIdentifier DeckId deck, SubjectId subject, String title)
      implements DeckCommand {}

  record FillDeck(@TargetAggregateIdentifier DeckId deck, List<FlashcardId> cards)
      implements DeckCommand {}
}
