package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.schema.replay.ReplayRunner;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Replays that need more disk than they may have, or than there is. A small disk can only be made
 * where the test may mount one. Everywhere the server is made to say that its disk is full when a
 * certain row is written, or indexed, in a slot: by a function that a constraint or an index of the
 * table calls there.
 */
class FullDiskTest {

  /** In mebibytes. */
  private static final int DISK = 4;

  private static final int OF_EACH_KIND = 150;

  private static final String SAYS_SO =
      """
      create function operation.%s(words text) returns boolean
      language plpgsql immutable as $$
      begin
        if current_setting('search_path') like '%s' then
          raise exception 'could not extend file: No space left on device' using errcode = '53100';
        end if;
        return true;
      end $$
      """;

  private final List<DomainEventMessage<?>> events = new RandomBank(75, 12).history().messages();
  private final int most = events.size() * 3 / 4;
  private final Replaying replaying = new Replaying();
  private final Asking asking = replaying.asking();

  private @Nullable SmallDisk disk;

  @AfterEach
  void close() throws Exception {
    replaying.close();
    if (disk != null) {
      disk.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 2})
  void one_that_needs_more_than_its_quota_fails_and_leaves_nothing(int part) throws SQLException {
    replaying.begin(events.subList(0, most));
    long quota = Long.parseLong(replaying.texts(BYTES).getFirst()) / part;

    assertFails(
        quota,
        "Its tables need more than the %s bytes of disk that daybreak.replay.quota lets them have"
            .formatted(quota));
  }

  private static final String BYTES =
      """
      select sum(pg_total_relation_size(c.oid))
        from pg_class c
       where relnamespace in ('content'::regnamespace, 'learner'::regnamespace) and relkind = 'r'
      """;

  @Test
  void one_on_a_small_disk_fails_and_leaves_nothing() throws Exception {
    disk = SmallDisk.of(DISK, replaying.database());
    replaying.append(new RandomBank(80, OF_EACH_KIND).history().messages());
    replaying.begin(events.subList(0, most));

    assertFails(1L << 30, "could not (extend|write|create) .*: No space left on device");
  }

  @Test
  void one_that_fills_the_disk_fails_and_leaves_nothing() throws SQLException {
    replaying.execute(
        SAYS_SO.formatted("full_when_filled", "replay\\_%"),
        "alter table content.flashcard add constraint full_ck check (operation.full_when_filled(front))");
    replaying.begin(events.subList(0, most));

    assertFails(1L << 30, "could not extend file: No space left on device");
  }

  @Test
  void one_whose_indexes_fill_the_disk_fails_and_leaves_nothing() throws SQLException {
    replaying.execute(
        SAYS_SO.formatted("full_when_indexed", "pg\\_catalog%"),
        "create index full_ix on content.flashcard (operation.full_when_indexed(front))");
    replaying.begin(events.subList(0, most));

    assertFails(1L << 30, "could not extend file: No space left on device");
  }

  /** What readers see stays and goes on, and the slot is there for the next. */
  private void assertFails(long quota, String cause) throws SQLException {
    Map<String, Map<String, List<String>>> before = replaying.seen();
    UUID id = asking.asOf("all", replaying.head());
    ReplayRunner worker =
        replaying.worker(
            "one", Replaying.FOLDS, Replaying.settings(quota), UnaryOperator.identity());

    asking.becomesLike(id, "failed: " + cause);
    asking.leavesItsSlot(id);
    assertThat(replaying.ofSlot(1).values()).allMatch(Map::isEmpty);
    assertThat(replaying.texts("select 1 from replay_1.dead_letter")).isEmpty();
    assertThat(replaying.seen()).isEqualTo(before);
    replaying.goOn(events.subList(most, events.size()));

    worker.stop();
    UUID next = asking.asOf("learner", 1);
    ReplayRunner _ = replaying.worker("one");
    asking.becomes(next, "complete");
    assertThat(asking.slot(next)).isEqualTo(1);
  }
}
