package daybreak.projection.exports;

import daybreak.schema.event.Json;
import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.process.ProcessName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files of exports. One is written under a name that readers pass over, is on the disk as a
 * whole, and only then gets its name. What is not in a manifest is removed by whoever comes next.
 */
final class ExportFiles {

  /** Readers of whole directories pass over what begins like this. */
  private static final String HIDDEN = "_";

  private static final String MANIFEST = HIDDEN + "manifest.json";

  private final ExportStore store;

  ExportFiles(ExportStore store) {
    this.store = store;
  }

  /** Removes what is in no manifest, and answers an empty directory for drafts. */
  Path begin(ExportJob job, Set<String> manifest) throws IOException {
    Path directory = Files.createDirectories(store.of(job.id()));
    for (Path file : files(directory)) {
      if (!manifest.contains(name(directory, file))) {
        remove(file);
      }
    }
    Path drafts = directory.resolve(HIDDEN + "drafts-" + ProcessName.get());
    remove(drafts);
    return Files.createDirectories(drafts);
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Has a draft on the disk and counts its bytes. */
  static Sealed seal(Draft draft) {
    try (FileChannel file = FileChannel.open(draft.file(), StandardOpenOption.WRITE)) {
      file.force(true);
      return new Sealed(draft, Files.size(draft.file()), Digests.sha256(draft.file()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Gives drafts their names. */
  List<ExportFile> publish(ExportJob job, long reached, List<Sealed> drafts) {
    try {
      List<ExportFile> files = new ArrayList<>();
      for (Sealed sealed : drafts) {
        ExportFile file = sealed.named(job, reached);
        Path directory = store.of(job.id()).resolve(directoryOf(sealed.draft().type()));
        Files.createDirectories(directory);
        Files.move(
            sealed.draft().file(),
            store.of(job.id()).resolve(file.name()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        force(directory);
        files.add(file);
      }
      force(store.of(job.id()));
      return files;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As readers of whole directories have it, who take the type for a column. */
  private static String directoryOf(String type) {
    return "type=" + type;
  }

  /** That a name is there is on the disk only when its directory is. */
  private static void force(Path directory) throws IOException {
    try (FileChannel entries = FileChannel.open(directory)) {
      entries.force(true);
    }
  }

  /** Puts the manifest beside the files, and removes all else. */
  void end(ExportJob job, List<ExportFile> manifest) {
    try {
      Path directory = store.of(job.id());
      Path draft = directory.resolve(MANIFEST + "-" + ProcessName.get());
      Files.writeString(draft, Json.mapper().writeValueAsString(new Manifest(job, manifest)));
      Files.move(
          draft,
          directory.resolve(MANIFEST),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      force(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Removes an export's files, if there are any. */
  void remove(UUID export) {
    try {
      remove(store.of(export));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Removes a file or a directory with all that is in it; another may be at it as well. */
  static void remove(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (NoSuchFileException _) {
      // It is gone.
    }
  }

  /** A draft that is on the disk. */
  record Sealed(Draft draft, long bytes, String sha256) {

    ExportFile named(ExportJob job, long reached) {
      String name = directoryOf(draft.type()) + "/part-" + job.parts() + "." + job.format().text();
      return new ExportFile(
          name,
          draft.type(),
          draft.version(),
          job.position() + 1,
          reached,
          draft.rows(),
          bytes,
          sha256);
    }
  }

  /** What lies beside the files. */
  private record Manifest(long after, long until, String format, List<ExportFile> files) {

    Manifest(ExportJob job, List<ExportFile> files) {
      this(job.after(), job.until(), job.format().text(), files);
    }
  }
}
