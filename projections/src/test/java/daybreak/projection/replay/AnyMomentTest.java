package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.schema.replay.ReplayRunner;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories at random, played again as of moments at random. */
class AnyMomentTest {

  private static final int OF_EACH_KIND = 12;
  private static final int POSITIONS = 2;

  private final Replaying replaying = new Replaying();
  private final Asking asking = replaying.asking();

  @AfterEach
  void close() {
    replaying.close();
  }

  /** Two positions, and the moment of a third, all three at once. */
  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83, 84, 85})
  void as_of_any_moment_the_tables_are_the_fold_of_the_log_up_to_it(long seed) throws SQLException {
    List<DomainEventMessage<?>> events = new RandomBank(seed, OF_EACH_KIND).history().messages();
    Random random = new Random(seed);
    replaying.begin(events.subList(0, events.size() / 3));
    replaying.goOn(events.subList(events.size() / 3, events.size() / 2));
    replaying.goOn(events.subList(events.size() / 2, events.size()));
    Map<Long, UUID> asked = new TreeMap<>();
    while (asked.size() < POSITIONS) {
      long position = 1L + random.nextInt(events.size());
      UUID _ = asked.computeIfAbsent(position, until -> asking.asOf("all", until));
    }
    String moment = moment(1 + random.nextInt(events.size()));
    UUID ofMoment = asking.asOf("all", Instant.parse(moment));

    ReplayRunner _ = replaying.worker("one");

    for (Map.Entry<Long, UUID> one : asked.entrySet()) {
      assertIsFold(one.getValue(), one.getKey());
    }
    assertIsFold(ofMoment, Long.parseLong(one("max(position)", "occurred_at <= '" + moment + "'")));
  }

  private String moment(int position) throws SQLException {
    String occurred = one("to_json(occurred_at) #>> '{}'", "position = " + position);
    return OffsetDateTime.parse(occurred).toInstant().toString();
  }

  private String one(String what, String where) throws SQLException {
    return replaying
        .texts("select %s from event_store.event where %s".formatted(what, where))
        .getFirst();
  }

  private void assertIsFold(UUID replay, long position) throws SQLException {
    asking.becomes(replay, "complete");
    assertThat(asking.position(replay)).isEqualTo(position);
    assertThat(replaying.made(replay))
        .as("as of %s", position)
        .isEqualTo(replaying.folded(position));
  }
}
