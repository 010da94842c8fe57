package daybreak.query.exports;

import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportFormat;
import java.nio.file.Path;

/** A file of an export, and where it is. */
record ExportContent(ExportFile file, ExportFormat format, Path path) {}
