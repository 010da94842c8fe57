package daybreak.command.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.quiz.QuestionPool;
import daybreak.schema.quiz.QuizCriteria;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

/** Criteria at random on banks at random, beside a look at each question. */
@ExtendWith(TestDatabaseExtension.class)
class AnyCriteriaTest {

  private static final int PARTS = 5;
  private static final UUID NOWHERE = new UUID(-1, -1);

  private final StoredPools tables;
  private final PoolReader reader;

  AnyCriteriaTest(TestDatabase database) {
    tables = new StoredPools(database.owner());
    reader = new PoolReader(database.web());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void exactly_the_questions_that_meet_the_criteria_are_available(long seed) {
    Random random = new Random(seed);
    LearnerId learner = new LearnerId(new UUID(seed, seed));
    List<Asked> bank = bank(random, 1 + random.nextInt(400));
    store(bank, learner.value());
    int found = 0;
    for (int i = 0; i < 150; i++) {
      QuizCriteria criteria = criteria(random);
      List<Integer> expected =
          IntStream.range(0, bank.size())
              .filter(number -> bank.get(number).meets(criteria))
              .boxed()
              .toList();
      RoaringBitmap matching = reader.pools(learner, criteria).matching(criteria);
      assertThat(matching).as("%s", criteria).containsExactlyElementsOf(expected);
      found += expected.size();
    }
    assertThat(found).isPositive();
  }

  private static List<Asked> bank(Random random, int size) {
    return IntStream.range(0, size).mapToObj(_ -> Asked.any(random)).toList();
  }

  private void store(List<Asked> bank, UUID learner) {
    Map<PoolKey, RoaringBitmap> pools = new HashMap<>();
    RoaringBitmap answered = new RoaringBitmap();
    RoaringBitmap incorrect = new RoaringBitmap();
    for (int number = 0; number < bank.size(); number++) {
      Asked question = bank.get(number);
      for (PoolKey key : question.pools()) {
        pools.computeIfAbsent(key, _ -> new RoaringBitmap()).add(number);
      }
      if (question.answered()) {
        answered.add(number);
      }
      if (question.incorrect()) {
        incorrect.add(number);
      }
    }
    tables.clear();
    tables.put(pools);
    tables.put(learner, answered, incorrect);
    tables.put(UUID.randomUUID(), RoaringBitmap.bitmapOfRange(0, bank.size()), answered);
  }

  private static QuizCriteria criteria(Random random) {
    return new QuizCriteria(
        some(random, 6).stream().map(i -> new SubjectId(subject(i))).toList(),
        some(random, 6).stream().map(i -> new TopicId(topic(i))).toList(),
        some(random, 4).stream().map(AnyCriteriaTest::tag).toList(),
        some(random, 7).stream().map(AnyCriteriaTest::tag).toList(),
        some(random, 7).stream().map(AnyCriteriaTest::tag).toList(),
        QuestionPool.values()[random.nextInt(3)],
        1);
  }

  /** Of the parts, and of one that there is not, one in so many. */
  private static List<Integer> some(Random random, int oneIn) {
    List<Integer> some = new ArrayList<>();
    for (int i = 0; i <= PARTS; i++) {
      if (random.nextInt(oneIn) == 0) {
        some.add(i);
      }
    }
    return some;
  }

  private static UUID subject(int i) {
    return i == PARTS ? NOWHERE : new UUID(1, i);
  }

  /** The same ids as subjects have: only the kind tells them apart. */
  private static UUID topic(int i) {
    return subject(i);
  }

  private static String tag(int i) {
    return "tag " + i;
  }

  private record Asked(
      int subject, int topic, Set<Integer> tags, boolean validated, boolean right, boolean wrong) {

    static Asked any(Random random) {
      return new Asked(
          random.nextInt(PARTS),
          random.nextInt(PARTS),
          Set.copyOf(some(random, 2)),
          random.nextInt(5) > 0,
          random.nextInt(3) == 0,
          random.nextInt(3) == 0);
    }

    boolean answered() {
      return right || wrong;
    }

    boolean incorrect() {
      return wrong;
    }

    List<PoolKey> pools() {
      List<PoolKey> pools = new ArrayList<>();
      if (validated) {
        pools.add(PoolKey.ALL);
        pools.add(PoolKey.subject(AnyCriteriaTest.subject(subject)));
        pools.add(PoolKey.topic(AnyCriteriaTest.topic(topic)));
        tags.forEach(tag -> pools.add(PoolKey.tag(tag(tag))));
      }
      return pools;
    }

    boolean meets(QuizCriteria criteria) {
      boolean anywhere = criteria.subjects().isEmpty() && criteria.topics().isEmpty();
      boolean there =
          criteria.subjects().contains(new SubjectId(AnyCriteriaTest.subject(subject)))
              || criteria.topics().contains(new TopicId(AnyCriteriaTest.topic(topic)));
      List<String> names = tags.stream().map(AnyCriteriaTest::tag).toList();
      boolean tagged =
          (criteria.tagsAny().isEmpty() || criteria.tagsAny().stream().anyMatch(names::contains))
              && names.containsAll(criteria.tagsAll())
              && criteria.tagsNone().stream().noneMatch(names::contains);
      boolean pooled =
          switch (criteria.pool()) {
            case ALL -> true;
            case UNUSED -> !answered();
            case INCORRECT -> incorrect();
          };
      return validated && (anywhere || there) && tagged && pooled;
    }
  }
}
