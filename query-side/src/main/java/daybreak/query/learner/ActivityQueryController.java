package daybreak.query.learner;

import daybreak.query.http.Reads;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the days on which the caller did something. */
@RestController
final class ActivityQueryController {

  private final Reads reads;

  ActivityQueryController(Reads reads) {
    this.reads = reads;
  }

  /**
   * Lists the days on which the caller did something, and tells for how long without a break.
   *
   * @param from the first date, at most 365 days before the last; 29 days before it if left out
   * @param to the last date; the caller's today if left out
   */
  @GetMapping("/api/activity/days")
  ResponseEntity<ActivityDaysView> listActivityDays(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    return reads.answer(new FindActivityDays(from, to));
  }
}
