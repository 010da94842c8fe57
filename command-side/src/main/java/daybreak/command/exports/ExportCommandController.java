package daybreak.command.exports;

import daybreak.command.http.CommandRequest;
import daybreak.schema.freshness.Positions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports of the log as they are asked for, over HTTP. */
@RestController
@RequestMapping("/api/exports")
final class ExportCommandController {

  private static final String RETRY_AFTER_SECONDS = "1";

  private final ExportRequests requests;

  ExportCommandController(ExportRequests requests) {
    this.requests = requests;
  }

  /**
   * Has the log, or a part of it, written to files: a directory for each type of event. The answer
   * says where it will be told how far that is.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<ExportReference> requestExport(
      @RequestBody ExportForm form, HttpServletRequest http) {
    UUID id = requests.ask(CommandRequest.of(http, form), form.read());
    return ResponseEntity.accepted()
        .location(URI.create("/api/exports/" + id))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .header(Positions.HEADER, Long.toString(requests.head()))
        .body(new ExportReference(id));
  }

  /** Removes an export with its files; where it is still being written, that ends. */
  @DeleteMapping("/{id}")
  ResponseEntity<ExportReference> removeExport(@PathVariable UUID id, HttpServletRequest http) {
    requests.remove(CommandRequest.of(http, null), id);
    return ResponseEntity.ok()
        .header(Positions.HEADER, Long.toString(requests.head()))
        .body(new ExportReference(id));
  }
}
