package daybreak.query.content;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.schema.document.Versioned;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists exercises, and shows one. */
@RestController
final class ExerciseQueryController {

  private final Reads reads;

  ExerciseQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists exercises with the files that they show. */
  @GetMapping("/api/exercises")
  ResponseEntity<Page<ExerciseView>> listExercises(FindExercises query) {
    return reads.answer(query);
  }

  /** Shows an exercise with the files that it shows. */
  @GetMapping("/api/exercises/{id}")
  @Versioned
  ResponseEntity<ExerciseView> readExercise(@PathVariable UUID id) {
    return reads.answer(new FindExercise(id));
  }
}
