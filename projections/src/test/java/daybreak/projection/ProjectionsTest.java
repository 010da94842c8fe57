package daybreak.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.projection.testing.Bank;
import daybreak.projection.testing.History;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The projections as a worker wires them. */
@ExtendWith(TestDatabaseExtension.class)
class ProjectionsTest {

  private final TestDatabase database;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WorkerEnvironment environment;

  ProjectionsTest(TestDatabase database) {
    this.database = database;
    this.environment = new WorkerEnvironment(database.worker(), Clock.systemUTC(), meters);
  }

  @Test
  void a_worker_projects_from_its_start_to_its_stop_and_shows_how_far_it_is() {
    try (WakeUps wakeUps = WakeUps.inProcess();
        EventStores events = events(wakeUps);
        AnnotationConfigApplicationContext worker = worker(events)) {
      events.eventStore().publish(History.of(Bank.opened()).messages());
      await().atMost(Duration.ofSeconds(20)).until(() -> lag() == 0 && !subjects().isEmpty());

      assertThat(worker.isRunning()).isTrue();
      assertThat(meters.get("projection.events").counter().count()).isEqualTo(2);
      assertThat(meters.get("projection.batch").timer().count()).isPositive();
      assertThat(meters.get("projection.lag").timeGauge().value()).isZero();
      assertThat(meters.get("projection.position").gauge().value()).isEqualTo(2);
      assertThat(meters.get("projection.head").gauge().value()).isEqualTo(2);
      assertThat(meters.get("projection.dead.letters").gauge().value()).isZero();
    }
  }

  private double lag() {
    environment.sampler().lookNow();
    return meters.get("projection.lag.positions").gauge().value();
  }

  private List<String> subjects() {
    return ReadTables.content(database.worker(), ReadTables.SUBJECTS);
  }

  private EventStores events(WakeUps wakeUps) {
    return EventStores.open(
        database.worker(), database.system(), wakeUps, Clock.systemUTC(), meters);
  }

  private AnnotationConfigApplicationContext worker(EventStores events) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.registerBean(EventStores.class, () -> events, bean -> bean.setDestroyMethodName(""));
    context.registerBean(WorkerEnvironment.class, () -> environment);
    context.registerBean(
        ExportStore.class, () -> new ExportStore(null, Duration.ofDays(1), 1 << 30, 1 << 27));
    context.register(Projections.class);
    context.refresh();
    return context;
  }
}
