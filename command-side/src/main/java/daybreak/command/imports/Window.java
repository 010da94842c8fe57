package daybreak.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The lines that are stored together: some hundred, fewer if they are long or come slowly. It holds
 * an id at most once, so lines on one thing keep their order.
 */
final class Window<I extends Identified> {

  private static final int MOST_LINES = 500;
  private static final int MOST_BYTES = 4 << 20;
  private static final long LONGEST_NANOS = 1_000_000_000;

  private final List<Entry<I>> entries = new ArrayList<>();
  private final Set<UUID> ids = new HashSet<>();
  private final long opened = System.nanoTime();
  private int bytes;

  List<Entry<I>> entries() {
    return entries;
  }

  boolean holds(I item) {
    return ids.contains(item.id());
  }

  void add(Line line, I item) {
    entries.add(new Entry<>(line.number(), item));
    ids.add(item.id());
    bytes += line.size();
  }

  boolean isDue() {
    return entries.size() == MOST_LINES
        || bytes >= MOST_BYTES
        || System.nanoTime() - opened >= LONGEST_NANOS;
  }
}
