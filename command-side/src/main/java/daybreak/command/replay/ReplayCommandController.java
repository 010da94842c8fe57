package daybreak.command.replay;

import daybreak.command.http.CommandRequest;
import daybreak.schema.command.Done;
import daybreak.schema.document.Awaited;
import daybreak.schema.replay.ReplayView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What analysts and operators have done about replays, over HTTP. */
@RestController
@RequestMapping("/api/replays")
final class ReplayCommandController {

  private final ReplayDesk desk;

  ReplayCommandController(ReplayDesk desk) {
    this.desk = desk;
  }

  /**
   * Plays the log again into tables of its own: a rebuild, which follows the log, can be compared
   * and swapped in; one as of a moment stops there. A second rebuild of the same tables is refused.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Done> requestReplay(@RequestBody ReplayForm form, HttpServletRequest http) {
    return desk.ask(CommandRequest.of(http, form), form.read());
  }

  /**
   * Compares a rebuild's tables with those that readers see, both of one position. What comes of it
   * is told with the replay.
   */
  @PostMapping("/{id}/comparison")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Done> compareReplay(@PathVariable UUID id, HttpServletRequest http) {
    return desk.wish(CommandRequest.of(http, null), id, new Wish.Compare());
  }

  /**
   * Swaps a rebuild's tables in: readers see them from one statement to the next. Only what has
   * been compared and was equal, unless it is to be swapped in even if it is different.
   */
  @PostMapping("/{id}/swap")
  @Awaited
  ResponseEntity<ReplayView> swapReplay(
      @PathVariable UUID id, @RequestBody SwapForm form, HttpServletRequest http) {
    return desk.await(CommandRequest.of(http, form), id, form.read());
  }

  /**
   * Rolls a swap back: readers see the tables of before, which have followed the log. Once these
   * are gone, or follow no more, it is refused.
   */
  @PostMapping("/{id}/rollback")
  @Awaited
  ResponseEntity<ReplayView> rollBackReplay(
      @PathVariable UUID id, @RequestBody RollbackForm form, HttpServletRequest http) {
    return desk.await(CommandRequest.of(http, form), id, form.read());
  }

  /**
   * Cancels a replay, if it runs, and drops its tables. What readers see, or may see again after a
   * rollback, is not dropped.
   */
  @DeleteMapping("/{id}")
  @Awaited
  ResponseEntity<ReplayView> cancelReplay(@PathVariable UUID id, HttpServletRequest http) {
    return desk.await(CommandRequest.of(http, null), id, new Wish.Cancel());
  }
}
