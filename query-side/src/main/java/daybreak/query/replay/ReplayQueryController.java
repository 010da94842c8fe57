package daybreak.query.replay;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import daybreak.schema.document.Field;
import daybreak.schema.document.JsonObject;
import daybreak.schema.replay.ReplayView;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows analysts and operators the replays, and their tables. */
@RestController
@RequestMapping("/api/replays")
final class ReplayQueryController {

  private final Reads reads;

  ReplayQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists replays, the newest first: who asked for what, and how far each is. */
  @GetMapping
  ResponseEntity<Page<ReplayView>> listReplays(FindReplays query) {
    return reads.answer(query);
  }

  /** Shows how one replay stands, where SQL finds its tables, and how it compares. */
  @GetMapping("/{id}")
  ResponseEntity<ReplayView> readReplay(@PathVariable UUID id) {
    return reads.answer(new FindReplay(id));
  }

  /**
   * Shows rows of one of a replay's tables in the order of its primary key, each with its columns
   * as SQL has them. A page ends early where its rows are big.
   *
   * @param name the table's, as SQL has it
   */
  @GetMapping("/{id}/tables/{name}")
  ResponseEntity<Page<JsonObject>> listReplayedRows(
      @PathVariable UUID id,
      @PathVariable @Field(most = 63, example = "question") String name,
      Paging paging) {
    return reads.answer(new FindReplayedRows(id, name, paging));
  }
}
