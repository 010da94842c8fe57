package daybreak.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class ResultUpkeepTest {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Map<String, Object> TRIVIA = Map.of("title", "Trivia");

  @Test
  void a_key_is_forgotten_after_a_week_and_not_before(TestDatabase database) {
    try (WakeUps wakeUps = WakeUps.inProcess();
        CommandSideInTest house = new CommandSideInTest(database);
        EventStores workers =
            EventStores.open(
                database.worker(),
                database.system(),
                wakeUps,
                Clock.systemUTC(),
                new SimpleMeterRegistry())) {
      String first = house.post("/api/content/subjects", TRIVIA).key("k").send().id();
      assertThat(upkeep(workers, WEEK.minusHours(1)).forget()).isZero();
      assertThat(house.post("/api/content/subjects", TRIVIA).key("k").send().id()).isEqualTo(first);
      assertThat(upkeep(workers, WEEK.plusHours(1)).forget()).isEqualTo(1);
      assertThat(house.post("/api/content/subjects", TRIVIA).key("k").send().id())
          .isNotEqualTo(first);
    }
  }

  private static ResultUpkeep upkeep(EventStores stores, Duration later) {
    return new ResultUpkeep(stores, Clock.offset(Clock.systemUTC(), later), WEEK);
  }
}
