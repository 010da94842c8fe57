package daybreak.projection.deck;

import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a learner has studied of a deck, while a batch of reviews is applied to it. */
final class LearnerDeck {

  private final Key key;
  private final UUID subject;
  private final List<Instant> due;
  private int learning;
  private int review;
  private Instant lastStudiedAt;

  private LearnerDeck(Key key, UUID subject, List<Instant> due, Instant lastStudiedAt) {
    this.key = key;
    this.subject = subject;
    this.due = due;
    this.lastStudiedAt = lastStudiedAt;
  }

  /** A deck of which the learner has studied nothing yet. */
  static LearnerDeck untouched(Key key, UUID subject) {
    return new LearnerDeck(key, subject, new ArrayList<>(), Instant.MIN);
  }

  static LearnerDeck of(Row row) {
    LearnerDeck deck =
        new LearnerDeck(
            new Key(row.uuid("learner_id"), row.uuid("deck_id")),
            row.uuid("subject_id"),
            new ArrayList<>(row.instants("due_at")),
            row.instant("last_studied_at"));
    deck.learning = row.intValue("learning");
    deck.review = row.intValue("review");
    return deck;
  }

  /** Forgets a card as it stood before. */
  void remove(CardStudyRow card) {
    count(card, -1);
    due.remove(Collections.binarySearch(due, card.memory().due()));
  }

  /** Takes a card as it stands now. */
  void add(CardStudyRow card) {
    count(card, 1);
    Instant at = card.memory().due();
    int place = Collections.binarySearch(due, at);
    due.add(place < 0 ? -place - 1 : place, at);
  }

  /** One of its cards was reviewed, even if it does not count now. */
  void studied(Instant at) {
    if (at.isAfter(lastStudiedAt)) {
      lastStudiedAt = at;
    }
  }

  private void count(CardStudyRow card, int sign) {
    learning += card.isInReview() ? 0 : sign;
    review += card.isInReview() ? sign : 0;
  }

  Key key() {
    return key;
  }

  UUID subject() {
    return subject;
  }

  int learning() {
    return learning;
  }

  int review() {
    return review;
  }

  Instant lastStudiedAt() {
    return lastStudiedAt;
  }

  /** The literal of a {@code timestamptz[]}, in ascending order. */
  String dueAt() {
    return due.stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** Whose deck it is. */
  record Key(UUID learner, UUID deck) {}
}
