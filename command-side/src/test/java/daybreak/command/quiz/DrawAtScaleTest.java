package daybreak.command.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.quiz.PoolKey;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a draw reads of a bank of real size and of ten times that, in pages, bitmaps that are stored
 * out of line included. Half of the questions are in one topic and half have one tag, at random,
 * which is the worst for a bitmap; the learner has answered every other one.
 */
@ExtendWith(TestDatabaseExtension.class)
class DrawAtScaleTest {

  private static final int REAL_SIZE = 113_900;
  private static final UUID LEARNER = new UUID(7, 7);
  private static final int SUBJECTS = 20;
  private static final int TOPICS = 2_900;
  private static final int TAGS = 500;

  private final TestDatabase database;
  private final StoredPools tables;

  DrawAtScaleTest(TestDatabase database) {
    this.database = database;
    tables = new StoredPools(database.owner());
  }

  @Test
  void a_draw_reads_a_page_for_each_8_kB_of_the_pools_it_names() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      long now = checked(plans, REAL_SIZE);
      long then = checked(plans, 10 * REAL_SIZE);

      assertThat(then).isLessThan(10 * now);
      plans.hold(List.of(PoolSql.POOLS, PoolSql.QUESTIONS));
    }
  }

  /** What the heaviest draw costs. */
  private long checked(PlanCheck plans, int size) throws SQLException {
    load(size);
    plans.check(PoolSql.POOLS, named(List.of(topic(5))));
    plans.check(PoolSql.POOLS, named(heaviest()));
    plans.check(
        PoolSql.QUESTIONS,
        Map.of("numbers", IntStream.of(Ranks.draw(1, size, 100)).boxed().toList()));
    return plans.buffers(PoolSql.POOLS, named(heaviest()));
  }

  private static Map<String, Object> named(List<PoolKey> keys) {
    return Map.of(
        "kind",
        keys.stream().map(key -> key.kind().text()).toList(),
        "id",
        keys.stream().map(PoolKey::id).toList(),
        "learner",
        LEARNER,
        "pool",
        "unused");
  }

  /** The widest that a request can name: 100 places and 60 tags. */
  private static List<PoolKey> heaviest() {
    return Stream.of(
            IntStream.range(0, SUBJECTS).mapToObj(DrawAtScaleTest::subject),
            IntStream.range(0, 80).mapToObj(DrawAtScaleTest::topic),
            IntStream.range(0, 60).mapToObj(DrawAtScaleTest::tag))
        .flatMap(keys -> keys)
        .toList();
  }

  private void load(int size) throws SQLException {
    Random random = new Random(size);
    Map<PoolKey, RoaringBitmap> pools = new HashMap<>();
    RoaringBitmap answered = new RoaringBitmap();
    List<UUID> questions = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      questions.add(new UUID(random.nextLong(), random.nextLong()));
      add(pools, PoolKey.ALL, number);
      add(pools, subject(random.nextInt(SUBJECTS)), number);
      add(pools, topic(random.nextBoolean() ? 0 : random.nextInt(TOPICS)), number);
      add(pools, tag(random.nextBoolean() ? 0 : random.nextInt(TAGS)), number);
      if (random.nextBoolean()) {
        answered.add(number);
      }
    }
    tables.clear();
    tables.number(questions);
    tables.put(pools);
    tables.put(LEARNER, answered, answered);
    try (Connection connection = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "vacuum (analyze) learner.question_number, learner.pool, learner.learner_pool");
    }
  }

  private static void add(Map<PoolKey, RoaringBitmap> pools, PoolKey key, int number) {
    pools.computeIfAbsent(key, _ -> new RoaringBitmap()).add(number);
  }

  private static PoolKey subject(int i) {
    return PoolKey.subject(new UUID(1, i));
  }

  private static PoolKey topic(int i) {
    return PoolKey.topic(new UUID(2, i));
  }

  private static PoolKey tag(int i) {
    return PoolKey.tag("tag " + i);
  }
}
