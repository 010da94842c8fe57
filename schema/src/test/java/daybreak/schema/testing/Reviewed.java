package daybreak.schema.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file of docs/ratchet: a line for each name, with what is said of it, below lines of comment.
 * Its lines are reviewed as code is; tests write it anew where {@code -Dratchet=write} asks them,
 * and only for the better.
 */
public final class Reviewed {

  private static final Path DIRECTORY = Path.of("../docs/ratchet");
  private static final Path LOCK = Path.of("../target/ratchet/lock");
  private static final String COMMENT = "#";

  private final Path file;

  private Reviewed(Path file) {
    this.file = file;
  }

  /** What each statement cost when it was measured. */
  public static Reviewed costs() {
    return named("costs.txt");
  }

  /** The statements that are not measured, and why. */
  public static Reviewed unmeasured() {
    return named("unmeasured.txt");
  }

  /** A file by its name. */
  public static Reviewed named(String name) {
    return new Reviewed(DIRECTORY.resolve(name));
  }

  /** Whether tests are to write what they find. */
  public static boolean isToBeWritten() {
    return "write".equals(System.getProperty("ratchet"));
  }

  /** What is said of each name, in the order of the names. */
  public SortedMap<String, String> lines() {
    SortedMap<String, String> lines = new TreeMap<>();
    all()
        .filter(line -> !line.startsWith(COMMENT) && !line.isBlank())
        .map(line -> line.split(" ", 2))
        .forEach(line -> lines.put(line[0], line.length == 1 ? "" : line[1]));
    return lines;
  }

  /** The lines of which nothing is there any more, or something else. */
  public SortedMap<String, String> goneFrom(Map<String, String> there) {
    SortedMap<String, String> gone = lines();
    gone.entrySet().removeAll(there.entrySet());
    return gone;
  }

  /** Fails where a line is gone from what is there, or something new is there and not written. */
  public void hold(Map<String, String> there) {
    SortedMap<String, String> fresh = new TreeMap<>(there);
    fresh.keySet().removeAll(lines().keySet());
    if (isToBeWritten()) {
      put(fresh);
      fresh.clear();
    }
    assertThat(goneFrom(there)).as("gone since %s was reviewed", this).isEmpty();
    assertThat(fresh).as("-Dratchet=write adds these to %s", this).isEmpty();
  }

  /** Adds lines, or replaces those of the same names. */
  void put(Map<String, String> changed) {
    change(lines -> lines.putAll(changed));
  }

  /** Takes lines of other names away, where tests are to write. */
  public void keepOnly(Set<String> names) {
    if (isToBeWritten()) {
      change(lines -> lines.keySet().retainAll(names));
    }
  }

  /** Modules that are tested side by side change a file one after another. */
  private void change(Consumer<SortedMap<String, String>> change) {
    try {
      Files.createDirectories(LOCK.getParent());
      try (FileChannel channel =
              FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        SortedMap<String, String> lines = lines();
        change.accept(lines);
        write(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves these lines alone, below the comment; who reads meanwhile finds all or none of it. */
  private void write(SortedMap<String, String> lines) throws IOException {
    List<String> head = all().takeWhile(line -> line.startsWith(COMMENT)).toList();
    Stream<String> body =
        lines.entrySet().stream().map(line -> (line.getKey() + " " + line.getValue()).strip());
    Path written = LOCK.resolveSibling(file.getFileName());
    Files.writeString(written, Stream.concat(head.stream(), body).collect(joining("\n", "", "\n")));
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private Stream<String> all() {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "docs/ratchet/" + file.getFileName();
  }
}
