package daybreak.query.content;

import daybreak.query.platform.FindAll;
import daybreak.query.platform.Reads;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lists how much each subject, or each topic of one, holds. */
@RestController
final class ContentStatsQueryController {

  private final Reads reads;
  private final ContentStatsReader stats;

  ContentStatsQueryController(Reads reads, ContentStatsReader stats) {
    this.reads = reads;
    this.stats = stats;
  }

  /** Lists how much each subject holds. */
  @GetMapping("/api/content-stats/subjects")
  ResponseEntity<ContentStatsPage> listSubjectStatistics(
      FindAll query,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> stats.subjects(query));
  }

  /** Lists how much each topic of a subject holds. */
  @GetMapping("/api/content-stats/subjects/{id}/topics")
  ResponseEntity<ContentStatsPage> listTopicStatistics(
      @PathVariable UUID id,
      FindAll query,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> stats.topics(id, query));
  }
}
