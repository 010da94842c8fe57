package daybreak.projection.pasttest;

import daybreak.projection.learner.Activity;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.pasttest.Titled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a test went.
 *
 * @param results of every question; empty where an import knew only the score
 */
record TestOutcome(Instant completedAt, @Nullable Double score, List<TestResult> results) {

  /** Of a test that was started then: no clock that was set back makes it end before. */
  static TestOutcome of(TestCompleted event, @Nullable Instant startedAt) {
    Instant at = startedAt != null && startedAt.isAfter(event.at()) ? startedAt : event.at();
    return new TestOutcome(at, event.score(), event.results());
  }

  static TestOutcome of(TestImported event) {
    return new TestOutcome(event.at(), event.score(), event.results());
  }

  @Nullable Integer questionCount() {
    return results.isEmpty() ? null : results.size();
  }

  @Nullable Integer answered() {
    return results.isEmpty() ? null : answered(results);
  }

  @Nullable Integer correct() {
    return results.isEmpty() ? null : correct(results);
  }

  List<Figures> bySubject(List<Titled> subjects) {
    return figures(subjects, result -> result.subject().value());
  }

  List<Figures> byTopic(List<Titled> topics) {
    return figures(topics, result -> result.topic().value());
  }

  private List<Figures> figures(List<Titled> parts, Function<TestResult, UUID> part) {
    Map<UUID, List<TestResult>> byPart = results.stream().collect(Collectors.groupingBy(part));
    return parts.stream()
        .map(titled -> {
          List<TestResult> own = byPart.getOrDefault(titled.id(), List.of());
          return new Figures(titled.id(), titled.title(), answered(own), correct(own));
        })
        .toList();
  }

  /** What it adds to its learner's progress, by topic. */
  List<Activity> activities(UUID learner) {
    Map<UUID, List<TestResult>> byTopic =
        results.stream().collect(Collectors.groupingBy(result -> result.topic().value()));
    return byTopic.values().stream().map(own -> activity(learner, own)).toList();
  }

  private Activity activity(UUID learner, List<TestResult> own) {
    TestResult any = own.getFirst();
    return new Activity(
        learner,
        any.subject().value(),
        any.topic().value(),
        answered(own),
        correct(own),
        0,
        0,
        false,
        completedAt);
  }

  private static int answered(List<TestResult> results) {
    return (int) results.stream().filter(result -> result.chosen() != null).count();
  }

  private static int correct(List<TestResult> results) {
    return (int) results.stream().filter(TestResult::answeredRightly).count();
  }

  /** How one subject or topic went. */
  record Figures(@Nullable UUID id, String title, int answered, int correct) {}
}
