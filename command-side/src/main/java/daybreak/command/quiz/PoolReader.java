package daybreak.command.quiz;

import daybreak.schema.content.QuestionId;
import daybreak.schema.input.Worded;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.quiz.PoolKind;
import daybreak.schema.quiz.QuizCriteria;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.roaringbitmap.RoaringBitmap;

/** Reads pools, and the questions that numbers stand for. */
final class PoolReader {

  private static final String OWN = "learner";

  private final Database database;

  PoolReader(Database database) {
    this.database = database;
  }

  /** Those that a draw for the learner needs, all as of one moment. */
  Pools pools(LearnerId learner, QuizCriteria criteria) {
    List<PoolKey> keys = Pools.named(criteria);
    Map<PoolKey, RoaringBitmap> stored = new HashMap<>();
    RoaringBitmap own = new RoaringBitmap();
    database
        .call(PoolSql.POOLS)
        .column("kind", "text", keys, key -> key.kind().text())
        .column("id", "uuid", keys, PoolKey::id)
        .bind("learner", learner.value())
        .bind("pool", criteria.pool().text())
        .list(Stored::of)
        .forEach(pool -> {
          if (pool.kind().equals(OWN)) {
            own.or(pool.numbers());
          } else {
            stored.put(
                new PoolKey(Worded.of(PoolKind.class, pool.kind()), pool.id()), pool.numbers());
          }
        });
    return new Pools(stored, own);
  }

  /** The questions in the order of their numbers given. */
  List<QuestionId> questions(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Integer, QuestionId> questions = HashMap.newHashMap(numbers.size());
    database
        .call(PoolSql.QUESTIONS)
        .array("numbers", "int", numbers)
        .list(row -> Map.entry(row.intValue("number"), new QuestionId(row.uuid("question_id"))))
        .forEach(entry -> questions.put(entry.getKey(), entry.getValue()));
    return numbers.stream().map(questions::get).map(Objects::requireNonNull).toList();
  }

  private record Stored(String kind, UUID id, RoaringBitmap numbers) {

    static Stored of(Row row) {
      return new Stored(row.text("kind"), row.uuid("id"), Bitmaps.read(row.bytes("numbers")));
    }
  }
}
