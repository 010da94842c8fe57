package daybreak.load.drill;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The copying of a server's files while it works. Files that go away meanwhile are not missed; what
 * belongs to the running server, or to its own log, is left out, as PostgreSQL's manual says.
 */
final class ServerFiles extends SimpleFileVisitor<Path> {

  private static final Set<String> LEFT_EMPTY =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "pg_wal");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_internal.init");

  private final Path from;
  private final Path to;

  private ServerFiles(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /** Copies all that a backup has to hold into a directory that is not there yet. */
  static void copy(Path from, Path to) throws IOException {
    Path _ = Files.walkFileTree(from, new ServerFiles(from, to));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    Path _ = Files.createDirectory(copyOf(directory));
    return LEFT_EMPTY.contains(name(directory))
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!LEFT_OUT.contains(name(file)) && !name(file).startsWith("pgsql_tmp")) {
      try {
        Path _ = Files.copy(file, copyOf(file));
      } catch (NoSuchFileException gone) {
        return FileVisitResult.CONTINUE;
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    return passOver(failure);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
      throws IOException {
    return failure == null ? FileVisitResult.CONTINUE : passOver(failure);
  }

  private static FileVisitResult passOver(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private Path copyOf(Path file) {
    return to.resolve(from.relativize(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
