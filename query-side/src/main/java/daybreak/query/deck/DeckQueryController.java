package daybreak.query.deck;

import daybreak.query.platform.FindAll;
import daybreak.query.platform.Page;
import daybreak.query.platform.Parameters;
import daybreak.query.platform.Reads;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.document.Versioned;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists decks and their subjects with what the caller has studied of them, and shows authors one.
 */
@RestController
final class DeckQueryController {

  private static final int MOST = 100;

  private final Reads reads;
  private final DeckReader decks;

  DeckQueryController(Reads reads, DeckReader decks) {
    this.reads = reads;
    this.decks = decks;
  }

  /** Lists decks with what the caller has studied of them. */
  @GetMapping("/api/decks")
  ResponseEntity<Page<DeckView>> listDecks(
      FindDecks query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> decks.page(Parameters.id(caller), query));
  }

  /**
   * Lists the statistics of some decks.
   *
   * @param ids 1 to 100 ids with commas between them
   */
  @GetMapping("/api/decks/stats")
  ResponseEntity<DeckStats> listDeckStatistics(
      @RequestParam(required = false) @Field(required = true, example = Sample.DECK)
          @Nullable String ids,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    List<UUID> wanted = Parameters.uuids("ids", ids, MOST);
    return reads.answerLearner(minPosition, () -> decks.stats(Parameters.id(caller), wanted));
  }

  /** Lists the subjects that have decks. */
  @GetMapping("/api/deck-subjects")
  ResponseEntity<Page<DeckSubjectView>> listDeckSubjects(
      FindAll query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> decks.subjects(Parameters.id(caller), query));
  }

  /** Shows authors a deck with its cards. */
  @GetMapping("/api/content/decks/{id}")
  @Versioned
  ResponseEntity<WholeDeckView> readAuthoredDeck(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> decks.whole(id));
  }
}
