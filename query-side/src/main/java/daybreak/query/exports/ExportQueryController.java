package daybreak.query.exports;

import static java.util.Objects.requireNonNull;

import daybreak.query.http.AskedBytes;
import daybreak.query.http.AskedBytes.Changed;
import daybreak.query.http.AskedBytes.Known;
import daybreak.query.http.AskedBytes.Part;
import daybreak.query.http.AskedBytes.Unsatisfiable;
import daybreak.query.http.AskedBytes.Whole;
import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.schema.document.Field;
import daybreak.schema.document.Versioned;
import daybreak.schema.exports.ExportView;
import daybreak.schema.problem.PreconditionFailed;
import daybreak.schema.problem.RangeUnsatisfiable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows analysts exports of the log. */
@RestController
final class ExportQueryController {

  private final Reads reads;

  ExportQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists the exports that there are, the newest first, and how far each is. */
  @GetMapping("/api/exports")
  ResponseEntity<Page<ExportView>> listExports(FindExports query) {
    return reads.answer(query);
  }

  /** Shows how far an export is, with its manifest: the files that are whole. */
  @GetMapping("/api/exports/{id}")
  ResponseEntity<ExportWithManifest> readExport(@PathVariable UUID id) {
    return reads.answer(new FindExport(id));
  }

  /**
   * Sends a file of an export. Its version is the SHA-256 of its bytes. One range of them may be
   * asked for; who asks for several is sent the whole.
   *
   * @param directory the part of the file's name before the slash
   * @param file the part after it
   */
  @GetMapping(
      path = "/api/exports/{id}/files/{directory}/{file}",
      produces = {"application/vnd.apache.parquet", "application/x-ndjson"})
  @Versioned
  ResponseEntity<Resource> readExportFile(
      @PathVariable UUID id,
      @PathVariable @Field(least = 1) String directory,
      @PathVariable @Field(least = 1) String file,
      HttpServletRequest request) {
    ResponseEntity<ExportContent> found =
        reads.answer(new FindExportFile(id, directory + "/" + file));
    ExportContent content = requireNonNull(found.getBody());
    HttpHeaders headers = found.getHeaders();
    var asked = new ServletServerHttpRequest(request);
    return switch (AskedBytes.of(asked, content.file().sha256(), content.file().bytes())) {
      case Whole(long length) -> {
        BodyBuilder answer = start(HttpStatus.OK, headers, content).contentLength(length);
        boolean isHead = HttpMethod.HEAD.equals(asked.getMethod());
        yield isHead ? answer.build() : answer.body(content.part(0, length));
      }
      case Part part ->
          start(HttpStatus.PARTIAL_CONTENT, headers, content)
              .header(HttpHeaders.CONTENT_RANGE, part.contentRange())
              .contentLength(part.bytes())
              .body(content.part(part.first(), part.bytes()));
      case Known() -> start(HttpStatus.NOT_MODIFIED, headers, content).build();
      case Changed() -> throw new PreconditionFailed();
      case Unsatisfiable(long length) -> throw new RangeUnsatisfiable(length);
    };
  }

  private static BodyBuilder start(HttpStatus status, HttpHeaders headers, ExportContent content) {
    return ResponseEntity.status(status)
        .headers(headers)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(content.file().sha256())
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(HttpHeaders.CONTENT_DISPOSITION, content.disposition().toString())
        .contentType(MediaType.parseMediaType(content.format().mediaType()));
  }
}
