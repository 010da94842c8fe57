package daybreak.query.exports;

import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportFormat;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;

/** A file of an export, and where it is. */
record ExportContent(ExportFile file, ExportFormat format, Path path) {

  /** The name to keep it under: that of its directory is its type's, and left out. */
  ContentDisposition disposition() {
    String name = file.name();
    String last = name.substring(name.lastIndexOf('/') + 1);
    return ContentDisposition.attachment().filename(last).build();
  }

  /**
   * So many bytes of it, from one on, which are opened when they are sent. They are a stream: of a
   * resource that knows its length the framework would read ranges itself.
   */
  Resource part(long first, long bytes) {
    return new InputStreamResource(() -> FilePart.open(path, first, bytes));
  }
}
