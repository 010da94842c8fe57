package daybreak.projection.pasttest;

import daybreak.projection.platform.SqlText;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestEvent.TestAbandoned;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of what each test asks and how it was answered, written without being read. */
final class SlotTable {

  private final Database database;

  SlotTable(Database database) {
    this.database = database;
  }

  /**
   * Writes the questions of tests that are new, then the last answer to each question.
   *
   * @param fresh the tests that had no row before the batch
   */
  void project(List<LoggedEvent> batch, Set<UUID> fresh) {
    Set<UUID> unshown = new HashSet<>(fresh);
    List<Slot> shown = new ArrayList<>();
    Map<Place, Given> given = new LinkedHashMap<>();
    for (LoggedEvent logged : batch) {
      TestEvent event = (TestEvent) logged.event();
      switch (event) {
        case TestStarted started when unshown.remove(event.test().value()) ->
            addAll(shown, event, started.questions(), List.of());
        case TestImported imported when unshown.remove(event.test().value()) ->
            addAll(shown, event, imported.questions(), imported.results());
        case QuestionAnswered answered ->
            given.put(
                new Place(event.test().value(), answered.slot()),
                new Given(answered, logged.sequenceNumber()));
        case TestStarted _, TestImported _, TestCompleted _, TestAbandoned _ -> {}
      }
    }
    insert(shown);
    answer(given.values());
  }

  private static void addAll(
      List<Slot> slots, TestEvent event, List<ShownQuestion> questions, List<TestResult> results) {
    for (int i = 0; i < questions.size(); i++) {
      TestResult result = results.isEmpty() ? null : results.get(i);
      slots.add(
          new Slot(event.test().value(), i + 1, event.learner().value(), questions.get(i), result));
    }
  }

  private void insert(List<Slot> slots) {
    if (!slots.isEmpty()) {
      database
          .call(SlotSql.INSERT)
          .column("test_id", "uuid", slots, Slot::test)
          .column("slot", "int", slots, Slot::number)
          .column("learner_id", "uuid", slots, Slot::learner)
          .column("question_id", "uuid", slots, slot -> slot.question().question().value())
          .column("version", "int", slots, slot -> slot.question().version())
          .column("type", "text", slots, says(content -> content.type().text()))
          .column("text", "text", slots, says(QuestionContent::text))
          .column("choices", "jsonb", slots, says(content -> SqlText.json(content.choices())))
          .column("right_answer", "jsonb", slots, says(content -> SqlText.json(content.answer())))
          .column("explanation", "text", slots, says(QuestionContent::explanation))
          .column("chosen", "jsonb", slots, result(result -> SqlText.json(result.chosen())))
          .column("correct", "boolean", slots, result(TestResult::answeredRightly))
          .column("millis", "bigint", slots, result(TestResult::millis))
          .update();
    }
  }

  private void answer(Collection<Given> answers) {
    if (!answers.isEmpty()) {
      database
          .call(SlotSql.ANSWER)
          .column("test_id", "uuid", answers, given -> given.answer().test().value())
          .column("slot", "int", answers, given -> given.answer().slot())
          .column("chosen", "jsonb", answers, given -> SqlText.json(given.answer().answer()))
          .column("correct", "boolean", answers, given -> given.answer().correct())
          .column("millis", "bigint", answers, given -> given.answer().millis())
          .column("answer_sequence", "bigint", answers, Given::sequence)
          .update();
    }
  }

  private static Function<Slot, @Nullable Object> says(
      Function<QuestionContent, ? extends @Nullable Object> part) {
    return slot -> part.apply(slot.question().content());
  }

  private static Function<Slot, @Nullable Object> result(
      Function<TestResult, ? extends @Nullable Object> part) {
    return slot -> slot.result() == null ? null : part.apply(slot.result());
  }

  private record Slot(
      UUID test, int number, UUID learner, ShownQuestion question, @Nullable TestResult result) {}

  private record Place(UUID test, int slot) {}

  private record Given(QuestionAnswered answer, long sequence) {}
}
