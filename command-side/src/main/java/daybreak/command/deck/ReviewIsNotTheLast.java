package daybreak.command.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;
import java.time.Instant;

/** Only the very last review of a learner can be undone. */
final class ReviewIsNotTheLast extends Refusal {

  private ReviewIsNotTheLast(String fact) {
    super(Code.REVIEW_IS_NOT_THE_LAST, fact);
  }

  static ReviewIsNotTheLast none(FlashcardId card) {
    return new ReviewIsNotTheLast("There is no review of flashcard " + card + " to undo.");
  }

  static ReviewIsNotTheLast before(Instant elsewhere) {
    return new ReviewIsNotTheLast("Another card was reviewed later, at " + elsewhere + ".");
  }
}
