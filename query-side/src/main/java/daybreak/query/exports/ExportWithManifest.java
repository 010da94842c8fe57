package daybreak.query.exports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportView;
import java.util.List;

/**
 * An export with its manifest.
 *
 * @param manifest the files that are whole, and what is in them
 */
record ExportWithManifest(@JsonUnwrapped ExportView export, ExportManifest manifest) {

  static ExportWithManifest of(ExportView export, List<ExportFile> files) {
    return new ExportWithManifest(export, ExportManifest.of(files));
  }
}
