package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.event.Event;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What rests on more than its own aggregate. */
@ExtendWith(TestDatabaseExtension.class)
class PremiseTest {

  private final EventSerializer serializer = EventSerializer.ofEvents();
  private final TestDatabase db;
  private final AppendTransaction transaction;

  PremiseTest(TestDatabase db) {
    this.db = db;
    this.transaction =
        new AppendTransaction(db.system(), Clock.systemUTC(), AppendBounds.STANDARD.lock());
  }

  @Test
  void what_another_has_overtaken_is_refused_and_the_rest_of_its_commit_is_not() {
    int before = TestLog.of(db).size();
    Premise premise = now(QuestionTagged.class);
    Append first = resting(premise);
    Append late = resting(premise);
    Append other = resting();

    assertThat(transaction.commit(List.of(first)).get(first)).isInstanceOf(Outcome.Committed.class);
    var outcomes = transaction.commit(List.of(late, other));

    assertThat(outcomes.get(late)).isEqualTo(new Outcome.SequenceTaken());
    assertThat(outcomes.get(other)).isInstanceOf(Outcome.Committed.class);
    assertThat(TestLog.of(db)).hasSize(before + 2);
  }

  @Test
  void what_happens_beside_the_kinds_that_it_rests_on_is_no_hindrance() {
    Premise premise = now(QuestionRetired.class);
    Append tagging = resting();
    Append resting = resting(premise);

    assertThat(transaction.commit(List.of(tagging)).get(tagging))
        .isInstanceOf(Outcome.Committed.class);
    assertThat(transaction.commit(List.of(resting)).get(resting))
        .isInstanceOf(Outcome.Committed.class);
  }

  @Test
  void two_that_rest_on_the_same_kinds_touch_the_same() {
    Premise premise = now(QuestionTagged.class);

    assertThat(resting(premise).touches()).containsAnyElementsOf(resting(premise).touches());
    assertThat(resting(premise).touches()).doesNotContainAnyElementsOf(resting().touches());
  }

  private Premise now(Class<? extends Event> kind) {
    return Premise.now(db.web(), Set.of(kind));
  }

  private Append resting(Premise... premises) {
    EventMessage<?> event = event(UUID.randomUUID(), 0);
    return new Append(
        List.of(EventRow.of(event, event.getTimestamp(), serializer)), null, Set.of(premises));
  }
}
