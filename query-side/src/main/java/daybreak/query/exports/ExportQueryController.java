package daybreak.query.exports;

import static java.util.Objects.requireNonNull;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.schema.document.Field;
import daybreak.schema.document.Versioned;
import daybreak.schema.exports.ExportView;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
   * Sends a file of an export. Its version is the SHA-256 of its bytes, and a range of them may be
   * asked for.
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
      @PathVariable @Field(least = 1) String file) {
    ResponseEntity<ExportContent> found =
        reads.answer(new FindExportFile(id, directory + "/" + file));
    ExportContent content = requireNonNull(found.getBody());
    return ResponseEntity.ok()
        .headers(found.getHeaders())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(content.file().sha256())
        .contentType(MediaType.parseMediaType(content.format().mediaType()))
        .body(new FileSystemResource(content.path()));
  }
}
