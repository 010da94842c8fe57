package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for replays as a web process does, and looks what becomes of them. */
final class Asking {

  private static final Budget ANY = Budget.page(1, 1_000);

  /** Workers that have died may hold locks, and others' tests the processors. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final NamedQuery ASK =
      NamedQuery.of(
          "testing.ask-for-replay",
          """
          insert into operation.replay (
              id, projection, purpose, until_position, until_instant, learner_id, requested_by)
          values (:id, :projection, :purpose, :position, :instant, :learner, :id)
          """,
          ANY);

  private static final NamedQuery STATE =
      NamedQuery.of(
          "testing.state-of-replay",
          """
          select concat_ws(': ', state, cause, refusal) as state, slot, position, comparison::text,
                 tables::text
            from operation.replay
           where id = :id
          """,
          ANY);

  private static final NamedQuery WANT_COMPARISON =
      NamedQuery.of(
          "testing.want-comparison",
          """
          update operation.replay
             set comparison_wanted_at = clock_timestamp(), comparison_wanted_by = id
           where id = :id
          """,
          ANY);

  private static final NamedQuery WANT_SWAP =
      NamedQuery.of(
          "testing.want-swap",
          """
          update operation.replay
             set swap_wanted_at = clock_timestamp(), swap_even_if_different = :even,
                 swap_reason = 'A reason', swap_wanted_by = id
           where id = :id
          """,
          ANY);

  private static final NamedQuery WANT_ROLLBACK =
      NamedQuery.of(
          "testing.want-rollback",
          """
          update operation.replay
             set rollback_wanted_at = clock_timestamp(), rollback_wanted_by = id
           where id = :id
          """,
          ANY);

  private static final NamedQuery WANT_END =
      NamedQuery.of(
          "testing.want-end",
          """
          update operation.replay
             set cancel_wanted_at = clock_timestamp(), cancel_wanted_by = id
           where id = :id
          """,
          ANY);

  private final Database web;

  Asking(Database web) {
    this.web = web;
  }

  UUID rebuild(String projection) {
    return ask(projection, "rebuild", null, null, null);
  }

  UUID asOf(String projection, long position) {
    return ask(projection, "as-of", position, null, null);
  }

  UUID asOf(String projection, Instant moment) {
    return ask(projection, "as-of", null, moment, null);
  }

  UUID ofOneLearner(String projection, long position, UUID learner) {
    return ask(projection, "as-of", position, null, learner);
  }

  private UUID ask(
      String projection,
      String purpose,
      @Nullable Long position,
      @Nullable Instant moment,
      @Nullable UUID learner) {
    UUID id = UUID.randomUUID();
    assertThat(
            web.call(ASK)
                .bind("id", id)
                .bind("projection", projection)
                .bind("purpose", purpose)
                .bind("position", position)
                .bind("instant", moment)
                .bind("learner", learner)
                .update())
        .isOne();
    return id;
  }

  void compare(UUID id) {
    want(WANT_COMPARISON, id);
  }

  void swap(UUID id, boolean evenIfDifferent) {
    assertThat(web.call(WANT_SWAP).bind("id", id).bind("even", evenIfDifferent).update()).isOne();
  }

  void rollBack(UUID id) {
    want(WANT_ROLLBACK, id);
  }

  void cancel(UUID id) {
    want(WANT_END, id);
  }

  private void want(NamedQuery wish, UUID id) {
    assertThat(web.call(wish).bind("id", id).update()).isOne();
  }

  void becomes(UUID id, String state) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }

  /** Waits until it has failed, and its tables are gone. */
  void fails(UUID id) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> state(id).startsWith("failed"));
    leavesItsSlot(id);
  }

  void becomesLike(UUID id, String pattern) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(state(id)).matches(pattern));
  }

  /** Its tables include the log up to a position. */
  void comesTo(UUID id, long position) {
    await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> position(id) == position);
  }

  void leavesItsSlot(UUID id) {
    await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> slot(id) == 0);
  }

  String state(UUID id) {
    return text(id, "state");
  }

  String text(UUID id, String column) {
    return web.call(STATE).bind("id", id).single(row -> String.valueOf(row.textOrNull(column)));
  }

  /** 0 where it has none. */
  int slot(UUID id) {
    return web.call(STATE)
        .bind("id", id)
        .single(row -> {
          Integer slot = row.intOrNull("slot");
          return slot == null ? 0 : slot;
        });
  }

  long position(UUID id) {
    return web.call(STATE).bind("id", id).single(row -> row.longValue("position"));
  }
}
