package daybreak.query.deck;

import daybreak.query.http.Parameters;
import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.document.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists decks, their cards and their subjects with what the caller has studied of them, and shows
 * authors a deck.
 */
@RestController
final class DeckQueryController {

  private static final int MOST = 100;

  private final Reads reads;

  DeckQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists decks but those of retired subjects, with what the caller has studied of them. */
  @GetMapping("/api/decks")
  ResponseEntity<Page<DeckView>> listDecks(FindDecks query) {
    return reads.answer(query);
  }

  /**
   * Lists the statistics of some decks.
   *
   * @param ids 1 to 100 ids with commas between them
   */
  @GetMapping("/api/decks/stats")
  ResponseEntity<DeckStats> listDeckStatistics(
      @RequestParam(required = false) @Field(required = true, example = Sample.DECK)
          @Nullable String ids) {
    return reads.answer(new FindDeckStatistics(Parameters.uuids("ids", ids, MOST)));
  }

  /** Shows a deck with what the caller has studied of it. */
  @GetMapping("/api/decks/{id}")
  ResponseEntity<DeckView> readDeck(@PathVariable UUID id) {
    return reads.answer(new FindDeck(id));
  }

  /** Lists the cards of a deck in their order, and how the caller stands with each. */
  @GetMapping("/api/decks/{id}/cards")
  ResponseEntity<Page<DeckCardView>> listDeckCards(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindDeckCards(id, paging));
  }

  /** Lists the subjects that have decks, but for those that are retired. */
  @GetMapping("/api/deck-subjects")
  ResponseEntity<Page<DeckSubjectView>> listDeckSubjects(FindDeckSubjects query) {
    return reads.answer(query);
  }

  /** Shows authors a deck with its cards. */
  @GetMapping("/api/content/decks/{id}")
  @Versioned
  ResponseEntity<WholeDeckView> readAuthoredDeck(@PathVariable UUID id) {
    return reads.answer(new FindAuthoredDeck(id));
  }
}
