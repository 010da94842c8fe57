package daybreak.query.content;

import daybreak.query.http.Reads;
import daybreak.schema.document.Versioned;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows authors single things of the bank, where the commands that make them say they are. */
@RestController
@RequestMapping("/api/content")
final class BankQueryController {

  private final Reads reads;

  BankQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Shows authors a subject. */
  @GetMapping("/subjects/{id}")
  @Versioned
  ResponseEntity<WholeSubjectView> readAuthoredSubject(@PathVariable UUID id) {
    return reads.answer(new FindAuthoredSubject(id));
  }

  /** Shows authors a topic. */
  @GetMapping("/topics/{id}")
  @Versioned
  ResponseEntity<WholeTopicView> readAuthoredTopic(@PathVariable UUID id) {
    return reads.answer(new FindAuthoredTopic(id));
  }

  /** Shows authors a question, in whatever state it is. */
  @GetMapping("/questions/{id}")
  @Versioned
  ResponseEntity<WholeQuestionView> readAuthoredQuestion(@PathVariable UUID id) {
    return reads.answer(new FindAuthoredQuestion(id));
  }

  /** Shows authors a flashcard, in whatever state it is. */
  @GetMapping("/flashcards/{id}")
  @Versioned
  ResponseEntity<WholeFlashcardView> readAuthoredFlashcard(@PathVariable UUID id) {
    return reads.answer(new FindAuthoredFlashcard(id));
  }

  /** Shows authors an exercise, in whatever state it is. */
  @GetMapping("/exercises/{id}")
  @Versioned
  ResponseEntity<WholeExerciseView> readAuthoredExercise(@PathVariable UUID id) {
    return reads.answer(new FindAuthoredExercise(id));
  }
}
