package daybreak.query.exports;

import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportFormat;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/** A file of an export, and where it is. */
record ExportContent(ExportFile file, ExportFormat format, Path path) {

  /**
   * So many bytes of it, from one on, which are opened when they are sent. They are a stream: of a
   * resource that knows its length the framework would read ranges itself.
   */
  Resource part(long first, long bytes) {
    return new InputStreamResource(() -> FilePart.open(path, first, bytes));
  }
}
