package daybreak.saga.plan;

import daybreak.schema.plan.LocalDay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the plans that lanes have made, and whether those that were to be prepared were ready when
 * their day began, each once. One that somebody waits for by then is late, whichever lane makes it;
 * so is one that is given up, and one that still waits.
 */
final class Punctuality {

  private final Clock clock;
  private final Map<LaneKind, Counter> made = new EnumMap<>(LaneKind.class);
  private final Counter inTime;
  private final Counter late;

  Punctuality(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    for (LaneKind kind : LaneKind.values()) {
      made.put(kind, made(kind, meters));
    }
    this.inTime = prepared("in-time", meters);
    this.late = prepared("late", meters);
  }

  private static Counter made(LaneKind kind, MeterRegistry meters) {
    return Counter.builder("plan.generations.made")
        .description("Plans that lanes have made")
        .tag("lanes", kind.name().toLowerCase(Locale.ROOT))
        .register(meters);
  }

  private static Counter prepared(String ready, MeterRegistry meters) {
    return Counter.builder("plan.prepared")
        .description("Plans that were to be ready when their day began, and whether they were")
        .tag("ready", ready)
        .register(meters);
  }

  /** A lane has made a plan. */
  void made(LaneKind kind) {
    Objects.requireNonNull(made.get(kind)).increment();
  }

  /**
   * A plan that was to be prepared is there.
   *
   * @param awaited whether somebody has waited for it
   */
  void ready(LocalDay day, boolean awaited) {
    boolean isInTime = !awaited && day.start().isAfter(clock.instant());
    (isInTime ? inTime : late).increment();
  }

  /** So many plans that were to be prepared are not. */
  void late(int plans) {
    late.increment(plans);
  }
}
