package daybreak.projection.quiz;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.OneWriter;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.content.QuestionEvent;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What quizzes are drawn from: the bank's pools and the learners' own. */
public final class QuizTables implements TableGroup<Activity> {

  private final Database database;
  private final NumberTable numbers;
  private final QuestionFold questions;
  private final PoolTable pools;
  private final LearnerPoolTable learners;

  public QuizTables(Database database) {
    this.database = database;
    this.numbers = new NumberTable(database);
    this.questions = new QuestionFold(database);
    this.pools = new PoolTable(database);
    this.learners = new LearnerPoolTable(database);
  }

  @Override
  public List<String> tables() {
    return List.of(
        "learner_answer",
        "learner_pool",
        "pool",
        "pool_writer",
        "pooled_question",
        "question_number");
  }

  @Override
  public Set<Class<?>> events() {
    return Stream.concat(
            questions.events().stream(), Stream.of(TestCompleted.class, TestImported.class))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A question's number is that of its first mention, whenever the event is applied. */
  @Override
  public void announce(List<LoggedEvent> batch) {
    Part part = Part.of(batch);
    if (!part.named().isEmpty()) {
      Map<UUID, Integer> _ = numbered(part);
    }
  }

  private Map<UUID, Integer> numbered(Part part) {
    OneWriter.become(database);
    return numbers.of(part.named());
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    Part part = Part.of(batch);
    if (!part.named().isEmpty()) {
      Map<UUID, Integer> known = numbered(part);
      List<Change<PooledQuestion>> changes = questions.project(part.ofQuestions());
      pools.write(Membership.differences(changes, known));
      learners.write(part.given(), known);
    }
    return List.of();
  }

  /**
   * What a batch says.
   *
   * @param named the questions, in the order in which the log names them
   * @param given the answers of completed tests, in the order of the log
   */
  private record Part(Set<UUID> named, List<LoggedEvent> ofQuestions, List<GivenAnswer> given) {

    static Part of(List<LoggedEvent> batch) {
      Part part = new Part(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
      batch.forEach(part::add);
      return part;
    }

    private void add(LoggedEvent logged) {
      if (QuestionEvent.class.isAssignableFrom(logged.type())) {
        named.add(logged.aggregate());
        ofQuestions.add(logged);
      } else {
        for (GivenAnswer answer : GivenAnswer.of(logged)) {
          named.add(answer.question());
          given.add(answer);
        }
      }
    }
  }
}
