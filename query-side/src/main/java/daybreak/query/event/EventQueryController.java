package daybreak.query.event;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows analysts what has happened. */
@RestController
final class EventQueryController {

  private final Reads reads;

  EventQueryController(Reads reads) {
    this.reads = reads;
  }

  /**
   * Lists events in the order of the log, each in its newest form. A page looks through a bounded
   * stretch of the log and ends at 4 MiB, so it may be empty and yet have a next one.
   */
  @GetMapping("/api/events")
  ResponseEntity<Page<EventView>> listEvents(FindEvents query) {
    return reads.answer(query);
  }
}
