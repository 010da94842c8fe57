package daybreak.projection.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.projection.content.ContentProjection;
import daybreak.projection.testing.Bank;
import daybreak.projection.testing.History;
import daybreak.projection.testing.Running;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.UnknownEvent;
import daybreak.schema.following.DeadLetters;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event of a later release in the midst of the log, and what follows it. */
class StandstillTest {

  private static final Budget ANY = Budget.page(1_000, 1_000);

  private static final NamedQuery OF_LATER_RELEASE =
      NamedQuery.of(
          "testing.of-later-release",
          "update event_store.event set event_version = 2 where position = :position",
          ANY);

  private static final NamedQuery KNOWN =
      NamedQuery.of(
          "testing.known",
          "update event_store.event set event_version = 1 where position = :position",
          ANY);

  private static final NamedQuery OTHER_TYPE =
      NamedQuery.of(
          "testing.other-type",
          "update event_store.event set event_type = 'content.question-eaten' where position = 4",
          ANY);

  private static final NamedQuery MALFORMED =
      NamedQuery.of(
          "testing.malformed",
          "update event_store.event set payload = '{\"question\": 7}' where position = 3",
          ANY);

  private static final NamedQuery TOKENS =
      NamedQuery.of(
          "testing.tokens",
          """
          select processor_name || ' ' || position as token
            from projection.token
           order by processor_name
          """,
          ANY);

  private static final NamedQuery OWNED =
      NamedQuery.of(
          "testing.owned",
          "select count(*) as owned from projection.token where owner is not null",
          ANY);

  private static final NamedQuery QUESTIONS =
      NamedQuery.of(
          "testing.question-texts", "select text from content.question order by text", ANY);

  private final TestDatabase database = TestDatabase.create();
  private final Running running = new Running(database);
  private final DeadLetters letters =
      new DeadLetters(running.environment(), running.events(), List.of(running.projection()));

  @AfterEach
  void close() {
    running.close();
    database.close();
  }

  @Test
  void everything_before_it_is_projected_and_nothing_after_it_and_nothing_is_parked() {
    running.append(bank());
    change(OF_LATER_RELEASE, 4);

    running.start();

    within().until(this::tokens, List.of("content 3", "learner 3")::equals);
    within().until(() -> stopped("content.question-authored v2"), count -> count == 2);
    assertThat(questions()).containsExactly("a");
    assertThat(letters.count(ContentProjection.NAME)).isZero();
  }

  @Test
  void a_type_that_is_not_known_stops_as_a_version_does() {
    running.append(bank());
    database.owner().call(OTHER_TYPE).update();

    running.start();

    within().until(this::tokens, List.of("content 3", "learner 3")::equals);
    within().until(() -> stopped("content.question-eaten v1"), count -> count == 2);
  }

  @Test
  void it_goes_on_in_a_process_that_knows_it() {
    running.append(bank());
    change(OF_LATER_RELEASE, 4);
    running.start();
    within().until(this::tokens, List.of("content 3", "learner 3")::equals);
    running.stop();
    change(KNOWN, 4);

    running.start();

    running.catchUp();
    assertThat(questions()).containsExactly("a", "b", "c");
  }

  @Test
  void it_lets_go_of_its_token_for_another_process_and_goes_on_by_itself() {
    running.append(bank());
    change(OF_LATER_RELEASE, 4);
    running.start();
    within().until(() -> stopped("content.question-authored v2"), count -> count == 2);

    within().until(this::owned, owned -> owned == 0);
    change(KNOWN, 4);

    within().until(this::questions, List.of("a", "b", "c")::equals);
    within().until(() -> stopped("content.question-authored v2"), count -> count == 0);
  }

  @Test
  void nothing_is_decided_about_an_aggregate_whose_event_is_not_known() {
    running.append(bank());
    change(OF_LATER_RELEASE, 4);
    String b = Bank.question("b").value().toString();

    assertThatThrownBy(() -> running.events().readEvents(b).asStream().toList())
        .isInstanceOf(UnknownEvent.class)
        .hasMessageContaining("content.question-authored in version 2");
  }

  @Test
  void a_known_event_that_is_malformed_is_parked() {
    running.append(bank());
    database.owner().call(MALFORMED).update();

    running.start();

    running.catchUp();
    assertThat(questions()).containsExactly("b", "c");
    assertThat(letters.of(ContentProjection.NAME, Bank.question("a").value())).hasSize(1);
  }

  /** A subject, a topic, and three questions from position 3 on. */
  private static List<DomainEventMessage<?>> bank() {
    List<Event> events = new ArrayList<>(Bank.opened());
    events.addAll(List.of(Bank.authored("a"), Bank.authored("b"), Bank.authored("c")));
    return History.of(events).messages();
  }

  private void change(NamedQuery statement, int position) {
    database.owner().call(statement).bind("position", position).update();
  }

  private static ConditionFactory within() {
    return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(20));
  }

  private List<String> tokens() {
    return database.worker().call(TOKENS).list(row -> row.text("token"));
  }

  private long owned() {
    return database.worker().call(OWNED).single(row -> row.longValue("owned"));
  }

  private List<String> questions() {
    return database.worker().call(QUESTIONS).list(row -> row.text("text"));
  }

  /** How many followers say that they stop before such an event. */
  private long stopped(String event) {
    running.environment().sampler().lookNow();
    return running
        .environment()
        .meters()
        .find("projection.stopped")
        .tag("event", event)
        .gauges()
        .stream()
        .filter(gauge -> gauge.value() == 1)
        .count();
  }
}
