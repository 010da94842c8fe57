package daybreak.projection.quiz;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.input.Worded;
import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.quiz.PoolKind;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools beside plain sets that the same history fills. */
@ExtendWith(TestDatabaseExtension.class)
class AnyPoolTest {

  private static final Budget ANY = Budget.batch(10_000, 10_000);
  private static final NamedQuery NUMBERS =
      NamedQuery.of(
          "testing.numbers",
          "select number, question_id from learner.question_number order by number",
          ANY);
  private static final NamedQuery POOLS =
      NamedQuery.of("testing.quiz-pools", "select kind, id, size, numbers from learner.pool", ANY);
  private static final NamedQuery LEARNERS =
      NamedQuery.of(
          "testing.quiz-learners",
          "select learner_id, answered, incorrect from learner.learner_pool",
          ANY);

  private final Database owner;
  private final Database worker;
  private final QuizTables tables;

  AnyPoolTest(TestDatabase database) {
    owner = database.owner();
    worker = database.worker();
    tables = new QuizTables(worker);
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
  void pools_hold_what_plain_sets_would(long seed) {
    List<LoggedEvent> history = new RandomBank(seed, 25).history().events();
    ReadTables.clear(owner);
    Random cuts = new Random(seed);
    for (int from = 0; from < history.size(); ) {
      int to = Math.min(history.size(), from + 1 + cuts.nextInt(40));
      List<LoggedEvent> batch =
          history.subList(from, to).stream()
              .filter(logged -> tables.events().contains(logged.type()))
              .toList();
      worker.inTransaction(() -> tables.project(batch));
      from = to;
    }

    PlainPools plain = new PlainPools(history);
    Map<Integer, UUID> questions = questions();
    assertThat(questions.keySet())
        .containsExactlyElementsOf(IntStream.range(0, questions.size()).boxed().toList());
    assertThat(pools(questions)).isNotEmpty().isEqualTo(plain.pools());
    assertThat(learners("answered", questions)).isNotEmpty().isEqualTo(plain.answered());
    assertThat(learners("incorrect", questions)).isNotEmpty().isEqualTo(plain.incorrect());
  }

  private Map<Integer, UUID> questions() {
    Map<Integer, UUID> questions = new LinkedHashMap<>();
    worker
        .call(NUMBERS)
        .list(row -> Map.entry(row.intValue("number"), row.uuid("question_id")))
        .forEach(entry -> questions.put(entry.getKey(), entry.getValue()));
    assertThat(new HashSet<>(questions.values())).hasSameSizeAs(questions.values());
    return questions;
  }

  private Map<PoolKey, Set<UUID>> pools(Map<Integer, UUID> questions) {
    Map<PoolKey, Set<UUID>> pools = new HashMap<>();
    boolean sizesAreRight =
        worker
            .call(POOLS)
            .list(row -> {
              Set<UUID> ids = ids(row.bytes("numbers"), questions);
              pools.put(
                  new PoolKey(Worded.of(PoolKind.class, row.text("kind")), row.uuid("id")), ids);
              return ids.size() == row.intValue("size");
            })
            .stream()
            .allMatch(right -> right);
    assertThat(sizesAreRight).isTrue();
    return pools;
  }

  private Map<UUID, Set<UUID>> learners(String column, Map<Integer, UUID> questions) {
    return worker
        .call(LEARNERS)
        .list(row -> Map.entry(row.uuid("learner_id"), ids(row.bytes(column), questions)))
        .stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<UUID> ids(byte[] numbers, Map<Integer, UUID> questions) {
    return IntStream.of(Bitmaps.read(numbers).toArray())
        .mapToObj(number -> requireNonNull(questions.get(number)))
        .collect(Collectors.toSet());
  }
}
