package daybreak.query.content;

import daybreak.query.http.Reads;
import daybreak.query.paging.Paging;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists how much each subject, or each topic of one, holds. */
@RestController
final class ContentStatsQueryController {

  private final Reads reads;

  ContentStatsQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists how much each subject holds. */
  @GetMapping("/api/content-stats/subjects")
  ResponseEntity<ContentStatsPage> listSubjectStatistics(FindSubjectStatistics query) {
    return reads.answer(query);
  }

  /** Lists how much each topic of a subject holds. */
  @GetMapping("/api/content-stats/subjects/{id}/topics")
  ResponseEntity<ContentStatsPage> listTopicStatistics(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindTopicStatistics(id, paging));
  }
}
