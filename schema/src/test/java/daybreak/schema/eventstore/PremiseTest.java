package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.QuestionEvent;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionId;
import daybreak.schema.event.Event;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.AbstractDataSource;

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

    assertThat(outcomes.get(late)).isEqualTo(new Outcome.Overtaken());
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
  void one_that_says_what_another_rests_on_goes_in_another_commit() {
    Append resting = resting(now(QuestionTagged.class));

    assertThat(admitted(resting(now(QuestionRetired.class)), resting)).containsExactly(true, false);
    assertThat(admitted(resting, resting())).containsExactly(true, false);
  }

  @Test
  void what_rests_on_what_none_of_them_says_goes_together() {
    Premise premise = now(QuestionRetired.class);

    assertThat(admitted(resting(premise), resting(premise), resting()))
        .containsExactly(true, true, true);
  }

  @Test
  void what_waits_is_not_overtaken_by_what_it_rests_on() {
    Append waiting = resting(now(QuestionTagged.class));
    Append besideAll = append(new QuestionRetired(new QuestionId(UUID.randomUUID()), null));

    assertThat(admitted(resting(), waiting, resting(), besideAll))
        .containsExactly(true, false, false, true);
  }

  @Test
  void what_many_of_a_commit_rest_on_is_looked_at_once() {
    Premise premise = now(QuestionRetired.class);
    var looks = new AtomicInteger();
    var counting =
        new AppendTransaction(
            new Database(countingLooks(looks)), Clock.systemUTC(), AppendBounds.STANDARD.lock());
    List<Append> fifty = Stream.generate(() -> resting(premise)).limit(50).toList();

    assertThat(counting.commit(fifty).values()).allMatch(Outcome.Committed.class::isInstance);
    assertThat(looks).hasValue(1);
  }

  private DataSource countingLooks(AtomicInteger looks) {
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = db.system().dataSource().getConnection();
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> {
                  boolean looking =
                      method.getName().equals("prepareStatement")
                          && arguments[0].toString().contains("event.last-of-kinds");
                  looks.addAndGet(looking ? 1 : 0);
                  return method.invoke(connection, arguments);
                });
      }

      @Override
      public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
      }
    };
  }

  private static List<Boolean> admitted(Append... appends) {
    Batch batch = new Batch(AppendBounds.STANDARD.commit(), false);
    List<Boolean> admitted = new ArrayList<>();
    for (Append append : appends) {
      admitted.add(batch.admits(append));
      if (admitted.getLast()) {
        batch.add(append);
      }
    }
    return admitted;
  }

  private Premise now(Class<? extends Event> kind) {
    return Unchanged.now(db.web(), Set.of(kind));
  }

  private Append resting(Premise... premises) {
    return append(new QuestionTagged(new QuestionId(UUID.randomUUID()), List.of()), premises);
  }

  private Append append(QuestionEvent payload, Premise... premises) {
    var event =
        new GenericDomainEventMessage<>("question", payload.question().toString(), 0, payload);
    return new Append(
        List.of(EventRow.of(event, event.getTimestamp(), serializer)), null, Set.of(premises));
  }
}
