package daybreak.projection.deck;

import daybreak.projection.learner.OneWriter;
import daybreak.projection.platform.Change;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Which cards are new to whom, as bits: the validated cards of each subject, and those that each
 * learner has reviewed or put aside. A card's bit is that of its number.
 */
final class NewCards {

  private final Database database;

  NewCards(Database database) {
    this.database = database;
  }

  /** Gives each card the next number where the log names it for the first time. */
  void number(List<LoggedEvent> batch) {
    Set<UUID> named = new LinkedHashSet<>();
    batch.forEach(logged -> name(logged, named));
    OneWriter.become(database);
    if (!named.isEmpty()) {
      database.call(NewCardSql.GIVE_NUMBERS).array("card_id", "uuid", named).update();
    }
  }

  private static void name(LoggedEvent logged, Set<UUID> cards) {
    switch (logged.event()) {
      case FlashcardEvent card -> cards.add(card.flashcard().value());
      case DeckFilled filled -> filled.cards().stream().map(FlashcardId::value).forEach(cards::add);
      case CardReviewed reviewed -> cards.add(reviewed.card().value());
      case CardSuspended suspended -> cards.add(suspended.card().value());
      default -> {}
    }
  }

  /** Cards have become validated, or no longer are, or there are some more. */
  void turn(List<Change<CardRow>> changes) {
    List<CardRow> cards = changes.stream().map(Change::after).toList();
    if (!cards.isEmpty()) {
      database
          .call(NewCardSql.TURN_CARDS_OF_DECKS)
          .column("card_id", "uuid", cards, CardRow::id)
          .column("validated", "boolean", cards, CardRow::validated)
          .update();
      List<CardRow> placed = placed(changes);
      database
          .call(NewCardSql.WRITE_BLOCKS)
          .column("card_id", "uuid", placed, CardRow::id)
          .column("subject_id", "uuid", placed, CardRow::subject)
          .column("validated", "boolean", placed, CardRow::validated)
          .update();
    }
  }

  /** Where cards are, and where they are no more, in which they are taken for not validated. */
  private static List<CardRow> placed(List<Change<CardRow>> changes) {
    List<CardRow> placed = new ArrayList<>();
    for (Change<CardRow> change : changes) {
      for (Change.Step<CardRow> step : change.steps()) {
        CardRow before = step.before();
        if (before != null && !Objects.equals(before.subject(), step.after().subject())) {
          placed.add(before.turned(false, before.sequenceNumber()));
        }
      }
      placed.add(change.after());
    }
    placed.removeIf(card -> card.subject() == null);
    return placed;
  }

  /** Learners have got to know cards, or know them no longer. */
  void know(List<Change<CardStudyRow>> changes) {
    List<CardStudyRow> studies =
        changes.stream().filter(NewCards::hasTurned).map(Change::after).toList();
    if (!studies.isEmpty()) {
      database
          .call(NewCardSql.WRITE_LEARNERS_BLOCKS)
          .column("learner_id", "uuid", studies, CardStudyRow::learner)
          .column("card_id", "uuid", studies, CardStudyRow::card)
          .column("known", "boolean", studies, CardStudyRow::isKnown)
          .update();
    }
  }

  private static boolean hasTurned(Change<CardStudyRow> study) {
    CardStudyRow before = study.before();
    return before == null || before.isKnown() != study.after().isKnown();
  }
}
