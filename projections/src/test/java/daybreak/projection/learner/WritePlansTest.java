package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Given;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a batch costs the learners' tables at real size, its rows from all over them. */
@ExtendWith(TestDatabaseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class WritePlansTest {

  private static final int BATCH = 1_000;

  private static final List<Given> GIVEN =
      Stream.of(DecksGiven.ALL, LearnersGiven.ALL, TestsGiven.ALL, PoolsGiven.ALL)
          .flatMap(List::stream)
          .toList();

  private final TestDatabase database;
  private final Map<String, NamedQuery> statements = new TreeMap<>();

  WritePlansTest(TestDatabase database) {
    this.database = database;
    Stream.of("deck", "learner", "pasttest", "plan", "quiz")
        .map(capability -> Statements.in("daybreak.projection." + capability))
        .forEach(statements::putAll);
  }

  @BeforeAll
  void load() {
    StudiedAtScaleSql.load(database.owner());
  }

  @Test
  void a_whole_batch_stays_within_the_statements_budgets() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      plans.check(statements, GIVEN);
      plans.check(writePastTests(), tests("large", 3_000, BATCH));
      plans.check(writePastTests(), tests("large", 1_500, BATCH));
      plans.check(writePlaces(), places("large", 3_000, BATCH));
      plans.check(writePlaces(), places("large", 1_500, BATCH));
      plans.hold(statements.values());
    }
  }

  @Test
  void a_test_in_order_costs_a_learner_with_2000_tests_what_it_costs_one_with_a_single_test()
      throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      long large = plans.buffers(writePastTests(), tests("large", 3_000, 1));
      long small = plans.buffers(writePastTests(), tests("small", 3_000, 1));
      long largePlaces = plans.buffers(writePlaces(), places("large", 3_000, 1));
      long smallPlaces = plans.buffers(writePlaces(), places("small", 3_000, 1));

      assertThat(large).isBetween(small - 5, small + 5);
      assertThat(largePlaces).isBetween(smallPlaces - 15, smallPlaces + 15);
    }
  }

  private NamedQuery writePastTests() {
    return Objects.requireNonNull(statements.get("pasttest.write-past-tests"));
  }

  private NamedQuery writePlaces() {
    return Objects.requireNonNull(statements.get("pasttest.write-places"));
  }

  /** New tests of a learner, as {@link #tests} has them, each with a subject and a mode. */
  private static Map<String, Object> places(String learner, int after, int number) {
    Instant start = first(after);
    List<UUID> subjects = List.of(id("s1"), id("s1"), new UUID(0, 0));
    List<String> modes = List.of("any", "timed", "timed");
    Map<String, Object> places = new HashMap<>();
    places.put("learner_id", each(3 * number, _ -> id(learner)));
    places.put("subject_id", each(3 * number, n -> subjects.get(n % 3)));
    places.put("mode", each(3 * number, n -> modes.get(n % 3)));
    places.put("completed_at", each(3 * number, n -> start.plusSeconds(n / 3)));
    places.put("test_id", each(3 * number, n -> id("new " + n / 3)));
    return places;
  }

  /** New tests of a learner, completed so many times eight hours after the first day, and after. */
  private static Map<String, Object> tests(String learner, int after, int number) {
    Instant start = first(after);
    Map<String, Object> tests = new HashMap<>();
    tests.put("test_id", each(number, n -> id("new " + n)));
    tests.put("learner_id", each(number, _ -> id(learner)));
    tests.put("title", each(number, n -> "Test " + n));
    tests.put("mode", each(number, _ -> "timed"));
    tests.put("started_at", each(number, _ -> start));
    tests.put("completed_at", each(number, n -> start.plusSeconds(n)));
    tests.put("question_count", each(number, _ -> 40));
    tests.put("answered", each(number, _ -> 40));
    tests.put("correct", each(number, _ -> 30));
    tests.put("score_percent", each(number, _ -> 75.0));
    tests.put("subjects", each(number, _ -> "{Psychology}"));
    tests.put("sequence_number", each(number, _ -> 41L));
    return tests;
  }

  private static Instant first(int after) {
    return Instant.parse("2024-01-01T02:00:00Z").plusSeconds(28_800L * after);
  }

  private static <T> List<T> each(int number, IntFunction<T> value) {
    return IntStream.range(0, number).mapToObj(value).toList();
  }

  /** PostgreSQL's {@code md5(name)::uuid}. */
  private static UUID id(String name) {
    try {
      var md5 = MessageDigest.getInstance("MD5");
      var bytes = ByteBuffer.wrap(md5.digest(name.getBytes(StandardCharsets.UTF_8)));
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
