package daybreak.query.content;

import daybreak.query.platform.Reads;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows authors single things of the bank, where the commands that make them say they are. */
@RestController
@RequestMapping("/api/content")
final class BankController {

  private final Reads reads;
  private final BankReader bank;

  BankController(Reads reads, BankReader bank) {
    this.reads = reads;
    this.bank = bank;
  }

  @GetMapping("/subjects/{id}")
  ResponseEntity<TitleView> subject(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.subject(id));
  }

  @GetMapping("/topics/{id}")
  ResponseEntity<WholeTopicView> topic(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.topic(id));
  }

  @GetMapping("/questions/{id}")
  ResponseEntity<WholeQuestionView> question(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.question(id));
  }

  @GetMapping("/flashcards/{id}")
  ResponseEntity<WholeFlashcardView> flashcard(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.flashcard(id));
  }

  @GetMapping("/exercises/{id}")
  ResponseEntity<WholeExerciseView> exercise(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.exercise(id));
  }
}
