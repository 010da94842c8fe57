package daybreak.command.deck;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.BankFacts;
import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.DeckCommand.CreateDeck;
import daybreak.schema.deck.DeckCommand.FillDeck;
import daybreak.schema.deck.DeckEvent;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.deck.DeckId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * Flashcards gathered under a title, each at most once, in the order given. A deck of a retired
 * subject is given none any more.
 */
@AggregateRoot(type = "deck")
@SuppressWarnings("NullAway.Init")
final class Deck {

  @AggregateIdentifier private DeckId id;
  private CreateDeck origin;
  private List<FlashcardId> cards;

  Deck() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CreateDeck command, BankFacts bank) {
    if (origin == null) {
      bank.requireOpen(command.subject());
      apply(new DeckCreated(command.deck(), command.subject(), command.title()));
    } else if (!command.equals(origin)) {
      throw new IdIsTaken("deck", id);
    }
  }

  @CommandHandler
  void handle(FillDeck command, BankFacts bank) {
    if (command.cards().equals(cards)) {
      return;
    }
    if (!command.cards().isEmpty()) {
      bank.requireOpen(origin.subject());
    }
    bank.requireFlashcards(command.cards());
    apply(new DeckFilled(id, command.cards()));
  }

  @EventSourcingHandler
  void on(DeckEvent event) {
    switch (event) {
      case DeckCreated(var deck, var subject, var title) -> {
        id = deck;
        origin = new CreateDeck(deck, subject, title);
        cards = List.of();
      }
      case DeckFilled(_, var gathered) -> cards = gathered;
    }
  }
}
