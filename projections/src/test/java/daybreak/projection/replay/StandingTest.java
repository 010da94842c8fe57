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

/** A rebuild of both projections, one of which stands far behind the other. */
class StandingTest {

  private static final int OF_EACH_KIND = 150;
  private static final int STANDS_AT = 10;

  private final Replaying replaying = new Replaying();
  private final Asking asking = replaying.asking();

  @AfterEach
  void close() {
    replaying.close();
  }

  @Test
  void the_tables_of_the_other_go_on_following() throws SQLException {
    List<DomainEventMessage<?>> events = new RandomBank(79, OF_EACH_KIND).history().messages();
    replaying.begin(events);
    replaying.running().stop();
    long head = replaying.head();
    stands("learner", STANDS_AT);
    stands("content", head - 100);
    ReplayRunner _ = replaying.worker("one");

    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    stands("content", head);
    await().atMost(Duration.ofSeconds(20)).until(() -> contentOf(id) == head);

    assertThat(head).as("more than one read of the log gives").isGreaterThan(1_000 + 100);
    assertThat(replaying.made(id).get("content")).isEqualTo(replaying.seen().get("content"));
  }

  private long contentOf(UUID id) throws SQLException {
    return Long.parseLong(
        replaying
            .texts("select content_position from operation.replay where id = '" + id + "'")
            .getFirst());
  }

  private void stands(String projection, long position) throws SQLException {
    replaying.execute(
        "update projection.token set token = '{\"globalIndex\":%s}' where processor_name = '%s'"
            .formatted(position, projection));
  }
}
