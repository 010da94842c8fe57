package daybreak.projection.pasttest;

import daybreak.projection.platform.SqlText;
import daybreak.schema.content.Answer;
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
   * Writes the questions of tests that are new, with their answers as far as the batch has them,
   * then the last answer to each question of the others.
   *
   * @param fresh the tests that had no row before the batch
   */
  void project(List<LoggedEvent> batch, Set<UUID> fresh) {
    Set<UUID> unshown = new HashSet<>(fresh);
    Map<Place, Slot> shown = new LinkedHashMap<>();
    Map<Place, Given> given = new LinkedHashMap<>();
    for (LoggedEvent logged : batch) {
      TestEvent event = (TestEvent) logged.event();
      switch (event) {
        case TestStarted started when unshown.remove(event.test().value()) ->
            show(event, started.questions(), List.of(), shown);
        case TestImported imported when unshown.remove(event.test().value()) ->
            show(event, imported.questions(), imported.results(), shown);
        case QuestionAnswered answered -> {
          Place place = new Place(event.test().value(), answered.slot());
          Said said = Said.of(answered, logged.sequenceNumber());
          if (shown.computeIfPresent(place, (_, slot) -> slot.answered(said)) == null) {
            given.put(place, new Given(place, said));
          }
        }
        case TestStarted _, TestImported _, TestCompleted _, TestAbandoned _ -> {}
      }
    }
    insert(shown.values());
    answer(given.values());
  }

  private static void show(
      TestEvent event,
      List<ShownQuestion> questions,
      List<TestResult> results,
      Map<Place, Slot> shown) {
    for (int i = 0; i < questions.size(); i++) {
      Place place = new Place(event.test().value(), i + 1);
      Said said = results.isEmpty() ? Said.NOTHING : Said.of(results.get(i));
      shown.put(place, new Slot(place, event.learner().value(), questions.get(i), said));
    }
  }

  private void insert(Collection<Slot> slots) {
    if (!slots.isEmpty()) {
      database
          .call(SlotSql.INSERT)
          .column("test_id", "uuid", slots, slot -> slot.place().test())
          .column("slot", "int", slots, slot -> slot.place().slot())
          .column("learner_id", "uuid", slots, Slot::learner)
          .column("question_id", "uuid", slots, slot -> slot.question().question().value())
          .column("version", "int", slots, slot -> slot.question().version())
          .column("type", "text", slots, says(content -> content.type().text()))
          .column("text", "text", slots, says(QuestionContent::text))
          .column("choices", "jsonb", slots, says(content -> SqlText.json(content.choices())))
          .column("right_answer", "jsonb", slots, says(content -> SqlText.json(content.answer())))
          .column("explanation", "text", slots, says(QuestionContent::explanation))
          .column("chosen", "jsonb", slots, slot -> SqlText.json(slot.said().chosen()))
          .column("correct", "boolean", slots, slot -> slot.said().correct())
          .column("millis", "bigint", slots, slot -> slot.said().millis())
          .column("answer_sequence", "bigint", slots, slot -> slot.said().sequence())
          .update();
    }
  }

  private void answer(Collection<Given> answers) {
    if (!answers.isEmpty()) {
      database
          .call(SlotSql.ANSWER)
          .column("test_id", "uuid", answers, given -> given.place().test())
          .column("slot", "int", answers, given -> given.place().slot())
          .column("chosen", "jsonb", answers, given -> SqlText.json(given.said().chosen()))
          .column("correct", "boolean", answers, given -> given.said().correct())
          .column("millis", "bigint", answers, given -> given.said().millis())
          .column("answer_sequence", "bigint", answers, given -> given.said().sequence())
          .update();
    }
  }

  private static Function<Slot, @Nullable Object> says(
      Function<QuestionContent, ? extends @Nullable Object> part) {
    return slot -> part.apply(slot.question().content());
  }

  private record Place(UUID test, int slot) {}

  private record Slot(Place place, UUID learner, ShownQuestion question, Said said) {

    Slot answered(Said later) {
      return new Slot(place, learner, question, later);
    }
  }

  private record Given(Place place, Said said) {}

  /**
   * What was answered.
   *
   * @param sequence of the answer's event, 0 where it has none of its own
   */
  private record Said(
      @Nullable Answer chosen, @Nullable Boolean correct, @Nullable Long millis, long sequence) {

    static final Said NOTHING = new Said(null, null, null, 0);

    static Said of(TestResult result) {
      return new Said(result.chosen(), result.answeredRightly(), result.millis(), 0);
    }

    static Said of(QuestionAnswered event, long sequence) {
      return new Said(event.answer(), event.correct(), event.millis(), sequence);
    }
  }
}
