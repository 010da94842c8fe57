package daybreak.projection.deck;

import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a learner has studied of a deck, while a batch of reviews is applied to it. */
final class LearnerDeck {

  private final Key key;
  private final UUID subject;
  private final List<Instant> due;
  private int learning;
  private int review;
  private int suspended;
  private @Nullable Instant lastStudiedAt;

  private LearnerDeck(Key key, UUID subject, List<Instant> due, @Nullable Instant lastStudiedAt) {
    this.key = key;
    this.subject = subject;
    this.due = due;
    this.lastStudiedAt = lastStudiedAt;
  }

  /** A deck of which the learner has studied nothing yet. */
  static LearnerDeck untouched(Key key, UUID subject) {
    return new LearnerDeck(key, subject, new ArrayList<>(), null);
  }

  static LearnerDeck of(Row row) {
    LearnerDeck deck =
        new LearnerDeck(
            new Key(row.uuid("learner_id"), row.uuid("deck_id")),
            row.uuid("subject_id"),
            new ArrayList<>(row.instants("due_at")),
            row.instantOrNull("last_studied_at"));
    deck.learning = row.intValue("learning");
    deck.review = row.intValue("review");
    deck.suspended = row.intValue("suspended");
    return deck;
  }

  /** Forgets a card as it stood before. */
  void remove(CardStudyRow card) {
    suspended -= card.suspended() ? 1 : 0;
    CardMemory memory = card.schedule();
    if (memory != null) {
      count(memory, -1);
      due.remove(Collections.binarySearch(due, memory.due()));
    }
  }

  /** Takes a card as it stands now. */
  void add(CardStudyRow card) {
    suspended += card.suspended() ? 1 : 0;
    CardMemory memory = card.schedule();
    if (memory != null) {
      count(memory, 1);
      int place = Collections.binarySearch(due, memory.due());
      due.add(place < 0 ? -place - 1 : place, memory.due());
    }
  }

  /** One of its cards was reviewed, even if it does not count now. */
  void studied(@Nullable Instant at) {
    if (at != null && (lastStudiedAt == null || at.isAfter(lastStudiedAt))) {
      lastStudiedAt = at;
    }
  }

  /** A review that was the last one may have been undone. */
  void lastStudied(@Nullable Instant at) {
    lastStudiedAt = at;
  }

  private void count(CardMemory memory, int sign) {
    boolean inReview = memory.state() == MemoryState.REVIEW;
    learning += inReview ? 0 : sign;
    review += inReview ? sign : 0;
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

  int suspended() {
    return suspended;
  }

  @Nullable Instant lastStudiedAt() {
    return lastStudiedAt;
  }

  /** The literal of a {@code timestamptz[]}, in ascending order. */
  String dueAt() {
    return due.stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** Whose deck it is. */
  record Key(UUID learner, UUID deck) {}
}
