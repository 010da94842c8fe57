package daybreak.query.content;

import daybreak.query.platform.Reads;
import daybreak.schema.document.Versioned;
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
final class BankQueryController {

  private final Reads reads;
  private final BankReader bank;

  BankQueryController(Reads reads, BankReader bank) {
    this.reads = reads;
    this.bank = bank;
  }

  /** Shows authors a subject. */
  @GetMapping("/subjects/{id}")
  @Versioned
  ResponseEntity<TitleView> readAuthoredSubject(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.subject(id));
  }

  /** Shows authors a topic. */
  @GetMapping("/topics/{id}")
  @Versioned
  ResponseEntity<WholeTopicView> readAuthoredTopic(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.topic(id));
  }

  /** Shows authors a question, in whatever state it is. */
  @GetMapping("/questions/{id}")
  @Versioned
  ResponseEntity<WholeQuestionView> readAuthoredQuestion(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.question(id));
  }

  /** Shows authors a flashcard, in whatever state it is. */
  @GetMapping("/flashcards/{id}")
  @Versioned
  ResponseEntity<WholeFlashcardView> readAuthoredFlashcard(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.flashcard(id));
  }

  /** Shows authors an exercise, in whatever state it is. */
  @GetMapping("/exercises/{id}")
  @Versioned
  ResponseEntity<WholeExerciseView> readAuthoredExercise(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> bank.exercise(id));
  }
}
