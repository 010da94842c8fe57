package daybreak.query.deck;

import daybreak.query.gateway.LearnerQuery;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the cards that the caller is to study now: of a deck, of a subject or of an item of a
 * plan, or of everything where none of them is given.
 *
 * @param limit the most cards; 20 if left out
 * @param newLimit the most of them that are new; 20 if left out
 */
record FindStudyQueue(
    @Nullable UUID deckId,
    @Nullable UUID subjectId,
    @Nullable UUID planItemId,
    @Nullable Integer limit,
    @Nullable Integer newLimit)
    implements LearnerQuery<StudyQueueView> {

  static final int MOST = 100;

  private static final int USUAL = 20;

  FindStudyQueue {
    if (Stream.of(deckId, subjectId, planItemId).filter(Objects::nonNull).count() > 1) {
      throw new InvalidInput(
          deckId == null ? "planItemId" : "deckId",
          Code.CONFLICTING,
          "must be left out where another part is asked for");
    }
    bound("limit", limit, 1);
    bound("newLimit", newLimit, 0);
  }

  private static void bound(String name, @Nullable Integer number, int least) {
    if (number != null && (number < least || number > MOST)) {
      throw new InvalidInput(name, Code.COUNT, "must be " + least + " to " + MOST);
    }
  }

  int size() {
    return Objects.requireNonNullElse(limit, USUAL);
  }

  int newSize() {
    return Objects.requireNonNullElse(newLimit, USUAL);
  }
}
