package daybreak.query.content;

import daybreak.query.platform.FindAll;
import daybreak.query.platform.Page;
import daybreak.query.platform.Reads;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lists subjects, and the topics of one. */
@RestController
final class SubjectQueryController {

  private final Reads reads;
  private final TitleReader titles;

  SubjectQueryController(Reads reads, TitleReader titles) {
    this.reads = reads;
    this.titles = titles;
  }

  /** Lists subjects in the order of their titles. */
  @GetMapping("/api/subjects")
  ResponseEntity<Page<TitleView>> listSubjects(
      FindAll query,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> titles.subjects(query));
  }

  /** Lists the topics of a subject in the order of their titles. */
  @GetMapping("/api/subjects/{id}/topics")
  ResponseEntity<Page<TitleView>> listTopics(
      @PathVariable UUID id,
      FindAll query,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> titles.topics(id, query));
  }
}
