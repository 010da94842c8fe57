package daybreak.projection.testing;

import static java.util.Objects.requireNonNull;

import daybreak.schema.content.Answer;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestEvent.TestAbandoned;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.pasttest.Titled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tests that learners take at random: running, completed, abandoned, imported, with any question
 * twice.
 */
final class RandomTests {

  private static final Instant FIRST_DAY = Instant.parse("2026-02-01T00:00:00Z");
  private static final int MINUTES = 40_000;
  private static final int LONGEST = 6;

  private final Random random;
  private final RandomContent content;
  private final List<ShownQuestion> bank;

  RandomTests(Random random, RandomContent content, List<ShownQuestion> bank) {
    this.random = random;
    this.content = content;
    this.bank = bank;
  }

  /** All that happens to one test. */
  List<TestEvent> of(LearnerId learner) {
    TestId test = new TestId(content.id());
    Instant at = FIRST_DAY.plusSeconds(60L * random.nextInt(MINUTES));
    List<ShownQuestion> questions = questions();
    return random.nextInt(4) == 0
        ? List.of(imported(test, learner, at, questions))
        : taken(test, learner, at, questions);
  }

  private List<TestEvent> taken(
      TestId test, LearnerId learner, Instant at, List<ShownQuestion> questions) {
    List<TestEvent> events = new ArrayList<>();
    events.add(
        new TestStarted(
            test,
            learner,
            at,
            content.text(),
            random.nextBoolean() ? TestMode.TUTOR : TestMode.TIMED,
            random.nextBoolean() ? null : at.plusSeconds(90),
            null,
            subjects(questions),
            topics(questions),
            questions));
    @Nullable TestResult[] results = new TestResult[questions.size()];
    int answered = 0;
    for (int answers = random.nextInt(2 * LONGEST); answers > 0; answers--) {
      int slot = random.nextInt(questions.size());
      answered += results[slot] == null ? 1 : 0;
      TestResult result = result(questions.get(slot));
      results[slot] = result;
      events.add(given(test, learner, at.plusSeconds(events.size()), slot + 1, result, answered));
    }
    int end = random.nextInt(5);
    if (end == 0) {
      events.add(new TestAbandoned(test, learner, at.plusSeconds(90)));
    } else if (end > 1) {
      events.add(
          new TestCompleted(
              test, learner, at.plusSeconds(90), random.nextInt(101), all(questions, results)));
    }
    return events;
  }

  private static QuestionAnswered given(
      TestId test, LearnerId learner, Instant at, int slot, TestResult result, int answered) {
    return new QuestionAnswered(
        test,
        learner,
        at,
        result.question(),
        slot,
        requireNonNull(result.chosen()),
        result.correct(),
        requireNonNull(result.millis()),
        answered);
  }

  private TestImported imported(
      TestId test, LearnerId learner, Instant at, List<ShownQuestion> questions) {
    boolean scoreOnly = random.nextBoolean();
    List<ShownQuestion> shown = scoreOnly ? List.of() : questions;
    return new TestImported(
        test,
        learner,
        at,
        content.text(),
        null,
        random.nextBoolean() ? null : 50.0,
        scoreOnly ? List.of(new Titled(null, content.text())) : subjects(shown),
        topics(shown),
        shown,
        shown.stream().map(this::result).toList());
  }

  private static List<TestResult> all(
      List<ShownQuestion> questions, @Nullable TestResult[] results) {
    List<TestResult> all = new ArrayList<>();
    for (int i = 0; i < results.length; i++) {
      TestResult result = results[i];
      ShownQuestion question = questions.get(i);
      all.add(
          result == null
              ? new TestResult(
                  question.question(), question.subject(), question.topic(), null, false, null)
              : result);
    }
    return all;
  }

  private TestResult result(ShownQuestion question) {
    return new TestResult(
        question.question(),
        question.subject(),
        question.topic(),
        new Answer.Choice(random.nextInt(2)),
        random.nextBoolean(),
        (long) random.nextInt(90_000));
  }

  private List<ShownQuestion> questions() {
    List<ShownQuestion> shuffled = new ArrayList<>(bank);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, 1 + random.nextInt(LONGEST)));
  }

  private static List<Titled> subjects(List<ShownQuestion> questions) {
    return titled(questions.stream().map(question -> question.subject().value()).toList());
  }

  private static List<Titled> topics(List<ShownQuestion> questions) {
    return titled(questions.stream().map(question -> question.topic().value()).toList());
  }

  private static List<Titled> titled(List<UUID> ids) {
    return ids.stream().distinct().map(id -> new Titled(id, "Title of " + id)).toList();
  }
}
