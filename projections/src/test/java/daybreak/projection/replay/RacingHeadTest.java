package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.projection.testing.RandomBank;
import daybreak.schema.replay.ReplayRunner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rebuild behind a log to which somebody appends as fast as it goes. */
class RacingHeadTest {

  private static final int OF_EACH_KIND = 150;
  private static final int BATCH = 50;
  private static final long RACE = Duration.ofSeconds(2).toNanos();

  private final List<DomainEventMessage<?>> events =
      new RandomBank(78, OF_EACH_KIND).history().messages();
  private final int beginning = events.size() / 4;
  private final Replaying replaying = new Replaying();
  private final Asking asking = replaying.asking();
  private volatile int appended = beginning;

  @AfterEach
  void close() {
    replaying.close();
  }

  @Test
  void is_caught_up_and_swapped_in_while_it_races_and_equals_the_log() throws Exception {
    replaying.begin(events.subList(0, beginning));
    ReplayRunner _ = replaying.worker("one");
    Thread writer = Thread.ofVirtual().start(this::race);

    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    asking.swap(id, true);
    asking.becomes(id, "swapped");
    assertThat(appended).isGreaterThan(beginning);
    writer.join();
    replaying.running().catchUp();

    assertEqualsTheLog();
    asking.rollBack(id);
    asking.becomes(id, "rolled-back");
    assertEqualsTheLog();
  }

  /** What a comparison finds equal while the log grows is of one position. */
  @Test
  void is_compared_at_one_position_while_it_races() throws Exception {
    replaying.begin(events.subList(0, beginning));
    ReplayRunner _ = replaying.worker("one");
    Thread writer = Thread.ofVirtual().start(this::race);
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");

    asking.compare(id);
    asking.becomes(id, "equal");

    writer.join();
    asking.comesTo(id, appended);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(replaying.made(id)).isEqualTo(replaying.folded(appended)));
  }

  private void assertEqualsTheLog() throws SQLException {
    assertThat(replaying.head()).isEqualTo(appended);
    assertThat(replaying.seen()).isEqualTo(replaying.folded(appended));
  }

  private void race() {
    long began = System.nanoTime();
    while (System.nanoTime() - began < RACE && appended < events.size()) {
      int next = Math.min(events.size(), appended + BATCH);
      replaying.append(events.subList(appended, next));
      appended = next;
    }
  }
}
