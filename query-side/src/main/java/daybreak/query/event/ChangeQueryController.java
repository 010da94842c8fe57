package daybreak.query.event;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows admins what was done to the bank: who, when, before and after. */
@RestController
@RequestMapping("/api/content")
final class ChangeQueryController {

  private final Reads reads;

  ChangeQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists what was done to the bank, the newest first. */
  @GetMapping("/changes")
  ResponseEntity<Page<ChangeView>> listChanges(FindChanges query) {
    return reads.answer(query);
  }

  /** Lists what was done to a subject, the newest first. */
  @GetMapping("/subjects/{id}/history")
  ResponseEntity<Page<ChangeView>> listHistoryOfSubject(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindHistory(BankKind.SUBJECT, id, paging));
  }

  /** Lists what was done to a topic, the newest first. */
  @GetMapping("/topics/{id}/history")
  ResponseEntity<Page<ChangeView>> listHistoryOfTopic(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindHistory(BankKind.TOPIC, id, paging));
  }

  /** Lists what was done to a question, the newest first. */
  @GetMapping("/questions/{id}/history")
  ResponseEntity<Page<ChangeView>> listHistoryOfQuestion(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindHistory(BankKind.QUESTION, id, paging));
  }

  /** Lists what was done to a flashcard, the newest first. */
  @GetMapping("/flashcards/{id}/history")
  ResponseEntity<Page<ChangeView>> listHistoryOfFlashcard(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindHistory(BankKind.FLASHCARD, id, paging));
  }

  /** Lists what was done to an exercise, the newest first. */
  @GetMapping("/exercises/{id}/history")
  ResponseEntity<Page<ChangeView>> listHistoryOfExercise(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindHistory(BankKind.EXERCISE, id, paging));
  }

  /** Lists what was done to a lesson, the newest first. */
  @GetMapping("/lessons/{id}/history")
  ResponseEntity<Page<ChangeView>> listHistoryOfLesson(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindHistory(BankKind.LESSON, id, paging));
  }

  /** Lists what was done to a deck, the newest first. */
  @GetMapping("/decks/{id}/history")
  ResponseEntity<Page<ChangeView>> listHistoryOfDeck(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindHistory(BankKind.DECK, id, paging));
  }
}
