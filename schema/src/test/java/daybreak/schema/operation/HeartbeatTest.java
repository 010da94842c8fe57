package daybreak.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.process.ProcessName;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.LoginSource;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that shows that it lives. */
class HeartbeatTest {

  private static final Budget ANY = Budget.page(100, 1_000);

  private static final NamedQuery SHOWN =
      NamedQuery.of(
          "test.shown-processes",
          """
          select name || ' ' || tier || ' ' || pools || ' ' || rates as process
            from operation.process
          """,
          ANY);

  private static final NamedQuery DEAD =
      NamedQuery.of(
          "test.dead-process",
          """
          insert into operation.process
          values ('dead', 'web', now(), now() - interval '61 minutes', '[]', '[]'),
                 ('away', 'web', now(), now() - interval '59 minutes', '[]', '[]')
          """,
          ANY);

  private final TestDatabase database = TestDatabase.create();
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_process_is_shown_with_what_it_uses_for_as_long_as_it_lives() {
    database.owner().call(DEAD).update();
    meters.counter("projection.events", "projection", "content").increment(5);
    try (Pool pool = pool()) {
      Heartbeat heartbeat = new Heartbeat(database.worker(), "worker", List.of(pool), meters);

      heartbeat.start();

      await().atMost(Duration.ofSeconds(20)).until(() -> shown().size() == 2);
      assertThat(shown())
          .anyMatch(process -> process.startsWith("away "))
          .anyMatch(process -> process.startsWith(ProcessName.get() + " worker "))
          .anyMatch(process -> process.contains("\"limit\": 7"))
          .anyMatch(process -> process.contains("\"projection\": \"content\""));
      heartbeat.stop();
      assertThat(shown()).noneMatch(process -> process.startsWith(ProcessName.get()));
    }
  }

  private List<String> shown() {
    return database.worker().call(SHOWN).list(row -> row.text("process"));
  }

  private Pool pool() {
    return Pool.open(
        PoolTier.WORKER,
        LoginSource.of(PoolTier.WORKER, database.url(), database.logins()),
        new ConnectionBudget(1, 7, 1, 1, 0),
        meters);
  }
}
