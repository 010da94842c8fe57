package daybreak.query.content;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists subjects, and the topics of one. */
@RestController
final class SubjectQueryController {

  private final Reads reads;

  SubjectQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists subjects in the order of their titles. */
  @GetMapping("/api/subjects")
  ResponseEntity<Page<TitleView>> listSubjects(FindSubjects query) {
    return reads.answer(query);
  }

  /** Lists the topics of a subject in the order of their titles. */
  @GetMapping("/api/subjects/{id}/topics")
  ResponseEntity<Page<TitleView>> listTopics(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindTopics(id, paging));
  }
}
