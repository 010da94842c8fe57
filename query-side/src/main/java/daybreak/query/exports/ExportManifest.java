package daybreak.query.exports;

import daybreak.schema.exports.ExportFile;
import java.util.List;

/**
 * What an export consists of, so far: a file that is listed is whole.
 *
 * @param files by type, in the order of their positions
 * @param schemaVersions the version of each type's events
 */
record ExportManifest(List<ExportFile> files, List<TypeVersion> schemaVersions) {

  static ExportManifest of(List<ExportFile> files) {
    return new ExportManifest(
        files,
        files.stream()
            .map(file -> new TypeVersion(file.type(), file.version()))
            .distinct()
            .toList());
  }

  /** The version of a type's events in the files. */
  record TypeVersion(String type, int version) {}
}
