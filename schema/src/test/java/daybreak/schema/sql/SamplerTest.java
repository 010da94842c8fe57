package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is seen of the database, and how old it is. */
class SamplerTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  private static final double HALF_A_SECOND = Duration.ofMillis(500).toNanos();

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Sampler sampler = new Sampler(meters);
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void it_looks_at_once_and_again_without_being_asked() {
    try (Sample _ = sampler.sample("test", looks::incrementAndGet)) {
      await().atMost(BOUND).until(() -> looks.get() >= 2);
      assertThat(failures()).isZero();
    }
  }

  @Test
  void a_look_that_fails_is_counted_and_what_was_seen_grows_older() {
    try (Sample _ = sampler.sample("test", SamplerTest::fail)) {
      sampler.lookNow();
      double before = age();
      sampler.lookNow();

      assertThat(failures()).isGreaterThanOrEqualTo(2);
      assertThat(age()).isGreaterThan(before);
    }
  }

  @Test
  void a_look_that_succeeds_makes_it_young_again() {
    AtomicBoolean away = new AtomicBoolean(true);
    try (Sample _ = sampler.sample("test", () -> failIf(away.get()))) {
      await().atMost(BOUND).until(() -> age() > HALF_A_SECOND);
      away.set(false);
      sampler.lookNow();

      assertThat(age()).isLessThan(HALF_A_SECOND);
    }
  }

  @Test
  void nobody_looks_once_it_is_closed() {
    Sample sample = sampler.sample("test", looks::incrementAndGet);
    await().atMost(BOUND).until(() -> looks.get() >= 1);
    sample.close();
    int before = looks.get();

    sampler.lookNow();

    assertThat(looks).hasValue(before);
  }

  private static void fail() {
    failIf(true);
  }

  private static void failIf(boolean away) {
    if (away) {
      throw new IllegalStateException("Woof!");
    }
  }

  private double age() {
    return meters.get(Sample.AGE).tag("sample", "test").timeGauge().value(TimeUnit.NANOSECONDS);
  }

  private double failures() {
    return meters.get(Sample.FAILURES).tag("sample", "test").counter().count();
  }
}
