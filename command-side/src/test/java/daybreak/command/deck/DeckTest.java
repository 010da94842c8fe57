package daybreak.command.deck;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.content.FlashcardIsUnknown;
import daybreak.command.content.KnownThings;
import daybreak.command.content.SubjectIsUnknown;
import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.deck.DeckCommand.CreateDeck;
import daybreak.schema.deck.DeckCommand.FillDeck;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.deck.DeckId;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DeckTest {

  private final KnownThings known = KnownThings.made();
  private final DeckId id = new DeckId(UUID.randomUUID());
  private final List<FlashcardId> cards = List.of(known.second(), known.first());
  private final DeckCreated created = new DeckCreated(id, known.subject(), "Bats");
  private final DeckFilled filled = new DeckFilled(id, cards);
  private final AggregateTestFixture<Deck> decks = Commanding.fixture(Deck.class);

  DeckTest() {
    decks.registerInjectableResource(known);
  }

  @Test
  void is_created_in_a_subject_that_exists() {
    decks.givenNoPriorActivity().when(creating("Bats")).expectEvents(created);
    decks
        .givenNoPriorActivity()
        .when(new CreateDeck(id, new SubjectId(UUID.randomUUID()), "Bats"))
        .expectException(SubjectIsUnknown.class);
  }

  @Test
  void created_again_as_it_was_is_the_same_success_and_otherwise_refused() {
    decks
        .given(created, filled)
        .when(again(creating("Bats")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    decks.given(created).when(again(creating("Birds"))).expectException(IdIsTaken.class);
  }

  @Test
  void is_filled_with_cards_that_exist_in_their_order() {
    decks.given(created).when(new FillDeck(id, cards)).expectEvents(filled);
  }

  @Test
  void the_same_cards_again_change_nothing_and_none_at_all_empties_it() {
    decks
        .given(created, filled)
        .when(new FillDeck(id, cards))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    decks
        .given(created, filled)
        .when(new FillDeck(id, List.of()))
        .expectEvents(new DeckFilled(id, List.of()));
  }

  @Test
  void a_card_that_does_not_exist_is_refused() {
    decks
        .given(created)
        .when(new FillDeck(id, List.of(known.first(), new FlashcardId(UUID.randomUUID()))))
        .expectException(FlashcardIsUnknown.class)
        .expectNoEvents();
  }

  private CreateDeck creating(String title) {
    return new CreateDeck(id, known.subject(), title);
  }
}
