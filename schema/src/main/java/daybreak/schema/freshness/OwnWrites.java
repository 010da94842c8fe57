package daybreak.schema.freshness;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The last position that each caller was answered by this process and has not been shown since. An
 * answer that shows it forgets it, so that who only reads has no entry.
 */
public final class OwnWrites {

  private static final int MOST_CALLERS = 100_000;

  private final Map<ReadTables, Map<UUID, Long>> unseen =
      Arrays.stream(ReadTables.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  _ -> Caffeine.newBuilder().maximumSize(MOST_CALLERS).<UUID, Long>build().asMap(),
                  (one, _) -> one,
                  () -> new EnumMap<>(ReadTables.class)));

  /** A caller's command has been answered with the position. */
  public void answered(UUID caller, long position) {
    unseen.values().forEach(positions -> note(positions, caller, position));
  }

  /** An entry is changed under a lock, which a look does without. */
  private static void note(Map<UUID, Long> positions, UUID caller, long position) {
    if (positions.getOrDefault(caller, -1L) < position) {
      var _ = positions.merge(caller, position, Math::max);
    }
  }

  /** The position that the caller's next answer is to include; 0 if it may be any. */
  public long unseen(UUID caller, ReadTables tables) {
    return of(tables).getOrDefault(caller, 0L);
  }

  /** The caller has been shown what the tables held at the position. */
  public void seen(UUID caller, ReadTables tables, long position) {
    forget(caller, tables, position);
    if (tables == ReadTables.LEARNER) {
      forget(caller, ReadTables.CONTENT, position);
    }
  }

  private void forget(UUID caller, ReadTables tables, long position) {
    of(tables).computeIfPresent(caller, (_, own) -> own > position ? own : null);
  }

  private Map<UUID, Long> of(ReadTables tables) {
    return unseen.getOrDefault(tables, Map.of());
  }
}
