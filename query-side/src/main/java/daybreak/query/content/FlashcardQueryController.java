package daybreak.query.content;

import daybreak.query.platform.Page;
import daybreak.query.platform.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lists the flashcards that are ready to be studied. */
@RestController
final class FlashcardQueryController {

  private final Reads reads;
  private final FlashcardReader flashcards;

  FlashcardQueryController(Reads reads, FlashcardReader flashcards) {
    this.reads = reads;
    this.flashcards = flashcards;
  }

  /** Lists the flashcards that are ready to be studied. */
  @GetMapping("/api/flashcards")
  ResponseEntity<Page<FlashcardView>> listFlashcards(
      FindFlashcards query,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> flashcards.page(query));
  }
}
