package daybreak.query.content;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.schema.document.Versioned;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the flashcards that are ready to be studied, and shows one. */
@RestController
final class FlashcardQueryController {

  private final Reads reads;

  FlashcardQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists the flashcards that are ready to be studied. */
  @GetMapping("/api/flashcards")
  ResponseEntity<Page<FlashcardView>> listFlashcards(FindFlashcards query) {
    return reads.answer(query);
  }

  /** Shows a flashcard that is ready to be studied. */
  @GetMapping("/api/flashcards/{id}")
  @Versioned
  ResponseEntity<FlashcardView> readFlashcard(@PathVariable UUID id) {
    return reads.answer(new FindFlashcard(id));
  }
}
