package daybreak.query.lesson;

import daybreak.query.platform.Page;
import daybreak.query.platform.Parameters;
import daybreak.query.platform.Reads;
import daybreak.schema.document.Versioned;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lists lessons and shows one, as they stand for the caller or for their authors. */
@RestController
final class LessonQueryController {

  private final Reads reads;
  private final LessonReader lessons;

  LessonQueryController(Reads reads, LessonReader lessons) {
    this.reads = reads;
    this.lessons = lessons;
  }

  /** Lists lessons as they stand for the caller. */
  @GetMapping("/api/lessons")
  ResponseEntity<Page<LessonView>> listLessons(
      FindLessons query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> lessons.page(Parameters.id(caller), query));
  }

  /** Shows a lesson as it stands for the caller. */
  @GetMapping("/api/lessons/{id}")
  ResponseEntity<WholeLessonView> readLesson(
      @PathVariable UUID id,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> lessons.lesson(Parameters.id(caller), id));
  }

  /** Shows authors a lesson, in whatever state it is. */
  @GetMapping("/api/content/lessons/{id}")
  @Versioned
  ResponseEntity<AuthoredLessonView> readAuthoredLesson(
      @PathVariable UUID id,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> lessons.authored(id));
  }
}
