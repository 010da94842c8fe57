package daybreak.projection.platform;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.content.ContentProjection;
import daybreak.projection.testing.Bank;
import daybreak.projection.testing.History;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.Running;
import daybreak.schema.content.QuestionId;
import daybreak.schema.event.Event;
import daybreak.schema.following.Attempt;
import daybreak.schema.following.DeadLetter;
import daybreak.schema.following.DeadLetters;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Retries;
import daybreak.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that cannot be projected, in a real processor on a real database. */
class PoisonTest {

  private static final NamedQuery REFUSE_POISON =
      NamedQuery.of(
          "testing.refuse-poison",
          "alter table content.question add constraint no_poison check (text <> 'poison')",
          Budget.page(0, 1_000));

  private static final NamedQuery ACCEPT_POISON =
      NamedQuery.of(
          "testing.accept-poison",
          "alter table content.question drop constraint no_poison",
          Budget.page(0, 1_000));

  private static final NamedQuery END_SESSION =
      NamedQuery.of(
          "testing.end-session",
          "select pg_terminate_backend(pg_backend_pid()) as ended",
          Budget.instant(1, 10));

  private static final NamedQuery WAIT_BRIEFLY =
      NamedQuery.of(
          "testing.wait-briefly",
          "select set_config('lock_timeout', '50ms', true) as setting",
          Budget.instant(1, 10));

  private static final NamedQuery STATES =
      NamedQuery.of(
          "testing.states",
          "select text || ' ' || state as question from content.question order by 1",
          Budget.page(1_000, 1_000));

  private final TestDatabase database = TestDatabase.create();
  private final Set<QuestionId> stumblingBlocks = ConcurrentHashMap.newKeySet();
  private final Running running = new Running(database, Stumbling::new);
  private final DeadLetters letters =
      new DeadLetters(running.environment(), running.events(), List.of(running.projection()));

  @AfterEach
  void close() {
    running.close();
    database.close();
  }

  @Test
  void a_row_that_a_table_refuses_parks_its_question_only() {
    database.owner().call(REFUSE_POISON).update();

    project(bank("poison"));

    assertThat(questions()).isEqualTo(othersValidated());
    assertThat(parked("poison")).extracting(DeadLetter::attempts).containsExactly(1, 0);
    assertThat(parked("poison").getFirst().cause())
        .isEqualTo("new row for relation \"question\" violates check constraint \"no_poison\"");
    assertThat(parked("poison").getFirst().eventType()).isEqualTo("content.question-authored");
  }

  @Test
  void an_exception_parks_its_question_only() {
    stumblingBlocks.add(Bank.question("poison"));

    project(bank("poison"));

    assertThat(questions()).isEqualTo(othersValidated());
    assertThat(parked("poison"))
        .extracting(DeadLetter::cause)
        .containsExactly("It stumbles", "An earlier event of the same aggregate waits");
  }

  @Test
  void what_happened_to_a_question_before_the_culprit_is_kept() {
    List<DomainEventMessage<?>> history =
        history(
            Stream.concat(
                Bank.opened().stream(), Stream.of(Bank.authored("a"), Bank.validated("a"))));
    running.append(history.subList(0, 3));
    running.start();
    running.catchUp();
    stumblingBlocks.add(Bank.question("a"));

    running.append(history.subList(3, 4));
    running.catchUp();

    assertThat(questions()).containsExactly("a draft");
    assertThat(parked("a")).extracting(DeadLetter::sequenceNumber).containsExactly(1L);
  }

  @Test
  void later_events_of_a_parked_question_wait_behind_it_and_come_in_order_when_tried_again() {
    List<DomainEventMessage<?>> history =
        history(
            Stream.concat(
                Bank.opened().stream(),
                Stream.of(Bank.authored("a"), Bank.validated("a"), Bank.retired("a"))));
    stumblingBlocks.add(Bank.question("a"));
    project(history.subList(0, 3));
    stumblingBlocks.clear();
    running.append(history.subList(3, 5));
    running.catchUp();
    assertThat(parked("a")).extracting(DeadLetter::attempts).containsExactly(1, 0, 0);

    int applied = Retries.retry(letters, ContentProjection.NAME, Bank.question("a").value());

    assertThat(applied).isEqualTo(3);
    assertThat(questions()).containsExactly("a retired");
    assertThat(letters.count(ContentProjection.NAME)).isZero();
  }

  @Test
  void after_a_retry_the_tables_are_as_if_nothing_had_been_wrong() {
    database.owner().call(REFUSE_POISON).update();
    project(bank("poison"));
    database.owner().call(ACCEPT_POISON).update();

    Retries.retry(letters, ContentProjection.NAME, Bank.question("poison").value());

    List<List<String>> retried = contents();
    running.stop();
    ReadTables.clear(database.owner());
    ReadTables.forgetToken(database.owner());
    running.start();
    running.catchUp();
    assertThat(contents()).isEqualTo(retried);
  }

  @Test
  void a_retry_that_fails_counts_the_attempt_and_leaves_the_rest_waiting() {
    stumblingBlocks.add(Bank.question("poison"));
    project(bank("poison"));

    int applied = Retries.retry(letters, ContentProjection.NAME, Bank.question("poison").value());

    assertThat(applied).isZero();
    assertThat(parked("poison")).extracting(DeadLetter::attempts).containsExactly(2, 0);
  }

  @Test
  void an_attempt_says_how_far_it_came_and_why_no_further() {
    stumblingBlocks.add(Bank.question("poison"));
    project(bank("poison"));

    assertThat(letters.attempt(ContentProjection.NAME, Bank.question("poison").value()))
        .isEqualTo(new Attempt(0, 2, "It stumbles"));
    stumblingBlocks.clear();
    assertThat(letters.attempt(ContentProjection.NAME, Bank.question("poison").value()))
        .isEqualTo(new Attempt(2, 0, null));
  }

  @Test
  void an_event_that_is_discarded_is_gone_and_those_behind_it_go_on_waiting() {
    stumblingBlocks.add(Bank.question("poison"));
    project(bank("poison"));
    DeadLetter first = parked("poison").getFirst();

    assertThat(letters.discard(ContentProjection.NAME, first.aggregate(), first.position()))
        .isTrue();

    assertThat(parked("poison")).extracting(DeadLetter::sequenceNumber).containsExactly(1L);
    assertThat(letters.discard(ContentProjection.NAME, first.aggregate(), first.position()))
        .isFalse();
  }

  @Test
  void events_delivered_again_stay_parked_as_they_are() {
    stumblingBlocks.add(Bank.question("poison"));
    project(bank("poison"));
    List<DeadLetter> before = parked("poison");
    running.stop();

    ReadTables.forgetToken(database.owner());
    running.start();
    running.catchUp();

    assertThat(parked("poison")).isEqualTo(before);
  }

  @Test
  void a_lost_connection_parks_nothing_and_the_batch_is_tried_again() {
    assertTriedAgainAfter(this::endedSession);
  }

  @Test
  void a_lock_held_by_another_parks_nothing_and_the_batch_is_tried_again() {
    assertTriedAgainAfter(this::heldLock);
  }

  private void assertTriedAgainAfter(BiConsumer<Follower, List<LoggedEvent>> trouble) {
    Troubled troubled = new Troubled(trouble);
    try (Running interrupted = new Running(database, troubled::around)) {
      interrupted.append(bank("a"));
      interrupted.start();
      interrupted.catchUp();
    }

    assertThat(troubled.failure).isNotNull();
    assertThat(letters.count(ContentProjection.NAME)).isZero();
    assertThat(questions()).contains("a validated").hasSize(21);
  }

  private void endedSession(Follower projection, List<LoggedEvent> batch) {
    projection.apply(batch);
    List<Boolean> _ = database.worker().call(END_SESSION).list(row -> row.booleanValue("ended"));
  }

  private void heldLock(Follower projection, List<LoggedEvent> batch) {
    try (Connection holder = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table content.question");
      String _ = database.worker().call(WAIT_BRIEFLY).single(row -> row.text("setting"));
      projection.apply(batch);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void project(List<DomainEventMessage<?>> events) {
    running.append(events);
    running.start();
    running.catchUp();
  }

  /** Twenty questions and one with a name of its own in their midst, all validated. */
  private static List<DomainEventMessage<?>> bank(String name) {
    Stream<String> names =
        IntStream.range(0, 21)
            .mapToObj(i -> i == 10 ? name : String.format(Locale.ROOT, "question %02d", i));
    List<Event> events = new ArrayList<>(Bank.opened());
    names.forEach(question -> {
      events.add(Bank.authored(question));
      events.add(Bank.validated(question));
    });
    return History.of(events).messages();
  }

  private static List<DomainEventMessage<?>> history(Stream<? extends Event> events) {
    return History.of(events.toList()).messages();
  }

  private static List<String> othersValidated() {
    return IntStream.range(0, 21)
        .filter(i -> i != 10)
        .mapToObj("question %02d validated"::formatted)
        .toList();
  }

  private List<DeadLetter> parked(String name) {
    return letters.of(ContentProjection.NAME, Bank.question(name).value());
  }

  private List<String> questions() {
    return database.worker().call(STATES).list(row -> row.text("question"));
  }

  private List<List<String>> contents() {
    return ReadTables.ALL.stream()
        .map(table -> ReadTables.content(database.worker(), table))
        .toList();
  }

  /** A projection with a fault of its own: it stumbles over certain questions. */
  private final class Stumbling implements Follower {

    private final Follower projection;

    Stumbling(Follower projection) {
      this.projection = projection;
    }

    @Override
    public String name() {
      return projection.name();
    }

    @Override
    public void apply(List<LoggedEvent> batch) {
      projection.apply(batch);
      for (LoggedEvent logged : batch) {
        if (stumblingBlocks.contains(new QuestionId(logged.aggregate()))) {
          throw new IllegalStateException("It stumbles");
        }
      }
    }
  }

  /** Meets trouble with the first batch. */
  private static final class Troubled {

    private final BiConsumer<Follower, List<LoggedEvent>> trouble;
    private volatile @Nullable RuntimeException failure;

    Troubled(BiConsumer<Follower, List<LoggedEvent>> trouble) {
      this.trouble = trouble;
    }

    Follower around(Follower projection) {
      return new Follower() {
        @Override
        public String name() {
          return projection.name();
        }

        @Override
        public void apply(List<LoggedEvent> batch) {
          if (failure == null) {
            fail(projection, batch);
          } else {
            projection.apply(batch);
          }
        }
      };
    }

    private void fail(Follower projection, List<LoggedEvent> batch) {
      try {
        trouble.accept(projection, batch);
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
  }
}
