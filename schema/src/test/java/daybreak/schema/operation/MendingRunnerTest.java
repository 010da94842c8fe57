package daybreak.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators ask for, on workers of one database. */
class MendingRunnerTest {

  private static final Budget ANY = Budget.page(100, 1_000);
  private static final String DENIED = "42501";

  private static final NamedQuery ASK =
      NamedQuery.of(
          "test.ask-for-mending",
          """
          insert into operation.mending (id, action, aggregate_id, requested_by)
          values (:id, 'remake', gen_random_uuid(), gen_random_uuid())
          """,
          ANY);

  private static final NamedQuery ENDED =
      NamedQuery.of(
          "test.ended-mending",
          """
          select changed || ' ' || waiting || ' ' || failures || ' ' || coalesce(cause, '-') as how
            from operation.mending
           where id = :id and ended_at is not null
          """,
          ANY);

  private static final NamedQuery HURRY =
      NamedQuery.of("test.hurry-mending", "update operation.mending set try_at = now()", ANY);

  private static final NamedQuery LOSE =
      NamedQuery.of(
          "test.lose-connection", "select pg_terminate_backend(pg_backend_pid()) as lost", ANY);

  private final TestDatabase database = TestDatabase.create();
  private final Database worker = database.worker();
  private final List<MendingRunner> runners = new ArrayList<>();

  @AfterEach
  void close() {
    runners.forEach(MendingRunner::stop);
    database.close();
  }

  @Test
  void a_request_is_done_step_by_step_until_it_is_over() {
    List<UUID> steps = new CopyOnWriteArrayList<>();
    UUID asked = ask();

    run(mending -> {
      steps.add(mending.id());
      return new Mended(2, 3 - steps.size(), null, steps.size() == 3);
    });

    assertThat(end(asked)).isEqualTo("6 0 0 -");
    assertThat(steps).containsExactly(asked, asked, asked);
  }

  @Test
  void two_workers_do_nothing_twice() {
    List<UUID> done = new CopyOnWriteArrayList<>();
    Function<Mending, Mended> mend =
        mending -> {
          done.add(mending.id());
          return new Mended(1, 0, null, true);
        };
    run(mend);
    run(mend);

    List<UUID> asked = List.of(ask(), ask(), ask(), ask());

    asked.forEach(one -> assertThat(end(one)).isEqualTo("1 0 0 -"));
    assertThat(done).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void what_fails_is_tried_again_while_others_go_on_and_is_given_up_in_the_end() {
    UUID broken = ask();
    run(mending -> {
      if (mending.id().equals(broken)) {
        throw new IllegalStateException("Nothing follows the log as this");
      }
      return new Mended(1, 0, null, true);
    });

    assertThat(end(ask())).isEqualTo("1 0 0 -");
    assertThat(end(broken)).isEqualTo("0 0 5 Nothing follows the log as this");
  }

  @Test
  void what_ends_with_an_error_is_given_up_in_the_end_as_well() {
    UUID broken = ask();
    run(_ -> {
      throw new LinkageError("A class is missing");
    });

    assertThat(end(broken)).isEqualTo("0 0 5 A class is missing");
  }

  @Test
  void what_costs_its_connection_each_time_is_given_up_in_the_end_as_well() {
    UUID broken = ask();
    run(mending -> {
      if (mending.id().equals(broken)) {
        boolean _ = worker.call(LOSE).single(row -> row.booleanValue("lost"));
      }
      return new Mended(1, 0, null, true);
    });

    assertThat(end(ask())).isEqualTo("1 0 0 -");
    assertThat(end(broken)).startsWith("0 0 5 ");
  }

  @Test
  void what_only_a_later_release_knows_is_left_to_it_and_never_given_up() {
    UUID asked = ask();
    AtomicInteger tries = new AtomicInteger();
    run(_ -> {
      if (tries.incrementAndGet() <= 6) {
        throw new IllegalStateException(new LaterEvent());
      }
      return new Mended(1, 0, null, true);
    });

    assertThat(end(asked)).isEqualTo("1 0 0 -");
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseRole.class, names = "MIGRATOR", mode = EnumSource.Mode.EXCLUDE)
  void nobody_removes_what_was_asked_for_or_says_it_was_another(DatabaseRole role)
      throws SQLException {
    for (String attempt :
        List.of(
            "delete from operation.mending",
            "truncate operation.mending",
            "update operation.mending set reason = 'another'",
            "update operation.mending set requested_by = gen_random_uuid()",
            "update operation.mending set action = 'retry'")) {
      assertDenied(role, attempt);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into operation.mending (id, ended_at) values (gen_random_uuid(), now())",
        "update operation.mending set ended_at = now()"
      })
  void who_asks_does_not_say_how_it_ends(String attempt) throws SQLException {
    assertDenied(DatabaseRole.WEB, attempt);
  }

  private void assertDenied(DatabaseRole role, String attempt) throws SQLException {
    try (Connection session = database.connect(role);
        Statement statement = session.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      assertThatThrownBy(() -> statement.execute(attempt))
          .as("%s: %s", role, attempt)
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(DENIED));
    }
  }

  private UUID ask() {
    UUID id = UUID.randomUUID();
    database.web().call(ASK).bind("id", id).update();
    return id;
  }

  private void run(Function<Mending, Mended> mend) {
    MendingRunner runner = new MendingRunner(worker, List.of(new Remaking(mend)));
    runners.add(runner);
    runner.start();
  }

  /** How it ended; a request that was put off need not wait for its turn. */
  private String end(UUID asked) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              database.owner().call(HURRY).update();
              return worker.call(ENDED).bind("id", asked).list(row -> row.text("how"));
            },
            ended -> !ended.isEmpty())
        .getFirst();
  }

  private static final class LaterEvent extends LaterRelease {

    private static final long serialVersionUID = 1;

    LaterEvent() {
      super(new SimpleSerializedType("a.type", "2"));
    }
  }

  private record Remaking(Function<Mending, Mended> how) implements Mender {

    @Override
    public MendingAction action() {
      return MendingAction.REMAKE;
    }

    @Override
    public Mended mend(Mending mending) {
      return how.apply(mending);
    }
  }
}
