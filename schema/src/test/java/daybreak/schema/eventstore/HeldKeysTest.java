package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.eventstore.HeldKeys.Hold;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class HeldKeysTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration BOUND = Duration.ofSeconds(10);

  private final Idempotency key =
      new Idempotency(UUID.randomUUID(), "k", Fingerprint.of("not looked at"));
  private final UUID holder = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final HeldKeys keys;
  private final HeldKeys workers;

  HeldKeysTest(TestDatabase database) {
    keys = held(database.web());
    workers = held(database.worker());
  }

  private static HeldKeys held(Database database) {
    return new HeldKeys(database);
  }

  @Test
  void whoever_comes_first_has_the_key_and_renews_it() {
    Hold first = keys.take(key, holder, LONG);
    assertThat(first.holder()).isEqualTo(holder);
    assertThat(keys.take(key, other, LONG)).isEqualTo(first);
    Hold renewed = keys.take(key, holder, LONG);
    assertThat(renewed.holder()).isEqualTo(holder);
    assertThat(renewed.until()).isAfter(first.until());
  }

  @Test
  void a_key_given_back_is_free_and_only_its_holder_can_give_it_back() {
    keys.take(key, holder, LONG);
    keys.release(key, other);
    assertThat(keys.take(key, other, LONG).holder()).isEqualTo(holder);
    keys.release(key, holder);
    assertThat(keys.take(key, other, LONG).holder()).isEqualTo(other);
  }

  @Test
  void a_key_that_is_not_renewed_goes_to_the_next_and_is_lost_to_the_first() {
    keys.take(key, holder, SHORT);
    await().atMost(BOUND).until(() -> keys.take(key, other, LONG).holder().equals(other));
    assertThat(keys.take(key, holder, LONG).holder()).isEqualTo(other);
  }

  @Test
  void keys_of_two_callers_never_meet() {
    keys.take(key, holder, LONG);
    Idempotency others = new Idempotency(UUID.randomUUID(), key.key(), key.fingerprint());
    assertThat(keys.take(others, other, LONG).holder()).isEqualTo(other);
  }

  @Test
  void what_was_never_given_back_is_removed_and_what_is_held_is_not() {
    keys.take(key, holder, LONG);
    Idempotency dead = new Idempotency(key.principal(), "dead", key.fingerprint());
    keys.take(dead, other, SHORT);
    await().atMost(BOUND).until(() -> workers.removeLapsed() == 1);
    assertThat(keys.take(key, other, LONG).holder()).isEqualTo(holder);
  }
}
