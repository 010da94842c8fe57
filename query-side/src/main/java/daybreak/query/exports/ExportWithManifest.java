package daybreak.query.exports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportView;
import java.util.List;

/** An export with its manifest. */
record ExportWithManifest(@JsonUnwrapped ExportView export, ExportManifest manifest) {

  static ExportWithManifest of(ExportView export, List<ExportFile> files) {
    return new ExportWithManifest(export, ExportManifest.of(files));
  }
}
