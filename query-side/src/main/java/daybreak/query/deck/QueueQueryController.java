package daybreak.query.deck;

import daybreak.query.http.Reads;
import daybreak.schema.document.Field;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller what to study now. */
@RestController
final class QueueQueryController {

  private final Reads reads;

  QueueQueryController(Reads reads) {
    this.reads = reads;
  }

  /**
   * Shows the cards that the caller is to study now: unfinished ones, then due ones, then new ones.
   *
   * @param deckId only those of this deck
   * @param subjectId only those of this subject
   * @param planItemId only those that this item of one of the caller's last plans names; what is
   *     due before the plan's day ends is due
   * @param limit the most cards
   * @param newLimit the most of them that are new
   */
  @GetMapping("/api/study-queue")
  ResponseEntity<StudyQueueView> readStudyQueue(
      @RequestParam(required = false) @Nullable UUID deckId,
      @RequestParam(required = false) @Nullable UUID subjectId,
      @RequestParam(required = false) @Nullable UUID planItemId,
      @RequestParam(required = false) @Field(least = 1, most = FindStudyQueue.MOST, standard = "20")
          @Nullable Integer limit,
      @RequestParam(required = false) @Field(least = 0, most = FindStudyQueue.MOST, standard = "20")
          @Nullable Integer newLimit) {
    return reads.answer(new FindStudyQueue(deckId, subjectId, planItemId, limit, newLimit));
  }
}
