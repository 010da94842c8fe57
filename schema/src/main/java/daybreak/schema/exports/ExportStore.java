package daybreak.schema.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where exports lie, and how much and how long: a directory that all processes share, in which each
 * export has one of its own.
 *
 * @param directory null where none is set
 * @param keep how long an export is kept after its end
 * @param quota the most bytes that all exports may have together
 * @param memory bytes that may be used for columns beside the heap, before they go to the disk
 */
public record ExportStore(@Nullable Path directory, Duration keep, long quota, long memory) {

  /**
   * The directory, for who is about to need it.
   *
   * @throws ExportsHaveNoDirectory if none is set
   * @throws ExportDirectoryIsAway if it is not there
   */
  public Path present() {
    if (directory == null) {
      throw new ExportsHaveNoDirectory();
    }
    if (!Files.isDirectory(directory)) {
      throw new ExportDirectoryIsAway();
    }
    return directory;
  }

  /** Where an export's files are, or will be. */
  public Path of(UUID export) {
    return present().resolve(export.toString());
  }
}
