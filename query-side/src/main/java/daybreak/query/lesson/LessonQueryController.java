package daybreak.query.lesson;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.schema.document.Versioned;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists lessons and shows one, as they stand for the caller or for their authors. */
@RestController
final class LessonQueryController {

  private final Reads reads;

  LessonQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists lessons as they stand for the caller. */
  @GetMapping("/api/lessons")
  ResponseEntity<Page<LessonView>> listLessons(FindLessons query) {
    return reads.answer(query);
  }

  /** Shows a lesson as it stands for the caller. */
  @GetMapping("/api/lessons/{id}")
  ResponseEntity<WholeLessonView> readLesson(@PathVariable UUID id) {
    return reads.answer(new FindLesson(id));
  }

  /** Shows authors a lesson, in whatever state it is. */
  @GetMapping("/api/content/lessons/{id}")
  @Versioned
  ResponseEntity<AuthoredLessonView> readAuthoredLesson(@PathVariable UUID id) {
    return reads.answer(new FindAuthoredLesson(id));
  }
}
