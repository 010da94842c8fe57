package daybreak.projection.quiz;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.Change;
import daybreak.schema.quiz.PoolKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.roaringbitmap.RoaringBitmap;

/** How a batch changes what one pool holds. */
record Membership(RoaringBitmap lost, RoaringBitmap gained) {

  private Membership() {
    this(new RoaringBitmap(), new RoaringBitmap());
  }

  /** The pools that changed questions leave or enter, in the order in which pools are written. */
  static Map<PoolKey, Membership> differences(
      List<Change<PooledQuestion>> changes, Map<UUID, Integer> numbers) {
    Map<PoolKey, Membership> pools = new TreeMap<>(PoolKey.ORDER);
    for (Change<PooledQuestion> change : changes) {
      PooledQuestion before = change.before();
      int number = requireNonNull(numbers.get(change.after().id()));
      Set<PoolKey> then = before == null ? Set.of() : before.pools();
      Set<PoolKey> now = change.after().pools();
      then.stream()
          .filter(pool -> !now.contains(pool))
          .forEach(pool -> of(pool, pools).lost.add(number));
      now.stream()
          .filter(pool -> !then.contains(pool))
          .forEach(pool -> of(pool, pools).gained.add(number));
    }
    return pools;
  }

  private static Membership of(PoolKey pool, Map<PoolKey, Membership> pools) {
    return pools.computeIfAbsent(pool, _ -> new Membership());
  }

  void apply(RoaringBitmap pool) {
    pool.andNot(lost);
    pool.or(gained);
  }
}
