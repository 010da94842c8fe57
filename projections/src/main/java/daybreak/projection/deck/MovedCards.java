package daybreak.projection.deck;

import static java.util.Objects.requireNonNull;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.Place;
import daybreak.projection.platform.Change;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Where cards are that have been moved; what learners have studied of them follows. */
final class MovedCards {

  private final Database database;

  MovedCards(Database database) {
    this.database = database;
  }

  /**
   * Has all studies of the cards of a batch follow those that were moved.
   *
   * @return what that changes in topics
   */
  List<Activity> follow(List<Change<CardRow>> changes) {
    List<CardRow> moved = changes.stream().filter(MovedCards::isMoved).map(Change::after).toList();
    return moved.isEmpty()
        ? List.of()
        : database
            .call(MovedCardSql.MOVE_STUDIES)
            .column("card_id", "uuid", moved, CardRow::id)
            .column("subject_id", "uuid", moved, card -> requireNonNull(card.subject()))
            .column("topic_id", "uuid", moved, card -> requireNonNull(card.topic()))
            .list(row ->
                Activity.cards(
                    row.uuid("learner_id"),
                    new Place(row.uuid("subject_id"), row.uuid("topic_id")),
                    row.intValue("cards_seen")));
  }

  private static boolean isMoved(Change<CardRow> card) {
    CardRow before = card.before();
    UUID topic = card.after().topic();
    return topic != null && !Objects.equals(topic, before == null ? null : before.topic());
  }

  /** The places of those cards of a batch's studies that have been moved. */
  Map<UUID, Place> places(List<LoggedEvent> studied) {
    Set<UUID> cards = new HashSet<>();
    studied.forEach(logged -> begun((CardStudyEvent) logged.event(), cards));
    Map<UUID, Place> places = new HashMap<>();
    if (!cards.isEmpty()) {
      database
          .call(MovedCardSql.PLACES)
          .array("ids", "uuid", cards)
          .list(row ->
              Map.entry(row.uuid("id"), new Place(row.uuid("subject_id"), row.uuid("topic_id"))))
          .forEach(card -> places.put(card.getKey(), card.getValue()));
    }
    return places;
  }

  /** A study may begin with a review or a suspension. */
  private static void begun(CardStudyEvent event, Set<UUID> cards) {
    switch (event) {
      case CardReviewed reviewed -> cards.add(reviewed.card().value());
      case CardSuspended suspended -> cards.add(suspended.card().value());
      default -> {}
    }
  }
}
