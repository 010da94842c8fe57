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
  private final List<Instant> unfinished;
  private int learning;
  private int review;
  private int suspended;
  private @Nullable Instant lastStudiedAt;

  private LearnerDeck(Key key, UUID subject, List<Instant> due, List<Instant> unfinished) {
    this.key = key;
    this.subject = subject;
    this.due = new ArrayList<>(due);
    this.unfinished = new ArrayList<>(unfinished);
  }

  /** A deck of which the learner has studied nothing yet. */
  static LearnerDeck untouched(Key key, UUID subject) {
    return new LearnerDeck(key, subject, List.of(), List.of());
  }

  static LearnerDeck of(Row row) {
    LearnerDeck deck =
        new LearnerDeck(
            new Key(row.uuid("learner_id"), row.uuid("deck_id")),
            row.uuid("subject_id"),
            row.instants("due_at"),
            row.instants("unfinished_at"));
    deck.lastStudiedAt = row.instantOrNull("last_studied_at");
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
      due.remove(Collections.binarySearch(due, memory.due()));
      if (memory.state() == MemoryState.REVIEW) {
        review--;
      } else {
        learning--;
        removeUnfinished(memory.due());
      }
    }
  }

  private void removeUnfinished(Instant moment) {
    int place = Collections.binarySearch(unfinished, moment);
    // A release that did not note it may have applied the review before.
    if (place >= 0) {
      unfinished.remove(place);
    }
  }

  /** Takes a card as it stands now. */
  void add(CardStudyRow card) {
    suspended += card.suspended() ? 1 : 0;
    CardMemory memory = card.schedule();
    if (memory != null) {
      insert(memory.due(), due);
      if (memory.state() == MemoryState.REVIEW) {
        review++;
      } else {
        learning++;
        insert(memory.due(), unfinished);
      }
    }
  }

  private static void insert(Instant moment, List<Instant> ascending) {
    int place = Collections.binarySearch(ascending, moment);
    ascending.add(place < 0 ? -place - 1 : place, moment);
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
    return literal(due);
  }

  /** The same of those that are in their short steps. */
  String unfinishedAt() {
    return literal(unfinished);
  }

  private static String literal(List<Instant> moments) {
    return moments.stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** Whose deck it is. */
  record Key(UUID learner, UUID deck) {}
}
