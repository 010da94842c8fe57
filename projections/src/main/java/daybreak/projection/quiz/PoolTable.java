package daybreak.projection.quiz;

import daybreak.schema.input.Worded;
import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.quiz.PoolKind;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** The table of pools; one that holds nothing has no row. */
final class PoolTable {

  private final Database database;

  PoolTable(Database database) {
    this.database = database;
  }

  /** Changes pools, in the order given. */
  void write(Map<PoolKey, Membership> differences) {
    if (!differences.isEmpty()) {
      Map<PoolKey, RoaringBitmap> stored = load(differences.keySet());
      List<Pool> pools =
          differences.entrySet().stream()
              .map(entry -> changed(entry.getKey(), entry.getValue(), stored))
              .toList();
      put(pools.stream().filter(pool -> pool.size() > 0).toList());
      remove(pools.stream().filter(pool -> pool.size() == 0).toList());
    }
  }

  private static Pool changed(
      PoolKey key, Membership difference, Map<PoolKey, RoaringBitmap> stored) {
    RoaringBitmap numbers = stored.getOrDefault(key, new RoaringBitmap());
    difference.apply(numbers);
    return new Pool(key, numbers.getCardinality(), Bitmaps.bytes(numbers));
  }

  private Map<PoolKey, RoaringBitmap> load(Collection<PoolKey> keys) {
    Map<PoolKey, RoaringBitmap> pools = HashMap.newHashMap(keys.size());
    call(QuizSql.LOAD_POOLS, keys)
        .list(row -> Map.entry(key(row), Bitmaps.read(row.bytes("numbers"))))
        .forEach(entry -> pools.put(entry.getKey(), entry.getValue()));
    return pools;
  }

  private static PoolKey key(Row row) {
    return new PoolKey(Worded.of(PoolKind.class, row.text("kind")), row.uuid("id"));
  }

  private void put(List<Pool> pools) {
    if (!pools.isEmpty()) {
      call(QuizSql.WRITE_POOLS, pools.stream().map(Pool::key).toList())
          .column("size", "int", pools, Pool::size)
          .elements("numbers", "bytea", pools.stream().map(Pool::numbers).toArray(byte[][]::new))
          .update();
    }
  }

  private void remove(List<Pool> pools) {
    if (!pools.isEmpty()) {
      call(QuizSql.REMOVE_POOLS, pools.stream().map(Pool::key).toList()).update();
    }
  }

  private Call call(NamedQuery statement, Collection<PoolKey> keys) {
    return database
        .call(statement)
        .column("kind", "text", keys, key -> key.kind().text())
        .column("id", "uuid", keys, PoolKey::id);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Pool(PoolKey key, int size, byte[] numbers) {}
}
