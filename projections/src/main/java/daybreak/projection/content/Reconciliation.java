package daybreak.projection.content;

import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.upkeep.Recurring;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the statistics with a recount, subject by subject, round after round, and shows what
 * differs of those that this worker has compared. It repairs nothing: statistics that are wrong are
 * a defect to be found, and a replay makes them right.
 */
public final class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

  private final Recount recount;
  private final Clock clock;
  private final Map<UUID, Comparison> comparisons = new ConcurrentHashMap<>();
  private volatile Instant known;

  public Reconciliation(WorkerEnvironment environment) {
    this.recount = new Recount(environment.database());
    this.clock = environment.clock();
    this.known = clock.instant();
    register(environment.meters());
  }

  private void register(MeterRegistry meters) {
    Gauge.builder("content.stats.drift", this, Reconciliation::drift)
        .description("Counts in the statistics that differ from a recount")
        .register(meters);
    TimeGauge.builder(
            "content.stats.staleness", this, TimeUnit.SECONDS, r -> r.staleness().toSeconds())
        .description("Age of the oldest comparison of a subject's statistics with a recount")
        .register(meters);
  }

  /**
   * The rounds, which workers make together at a slow pace: one subject, a pause; all of them, a
   * longer pause.
   *
   * @param pause between two subjects
   * @param interval between two rounds
   */
  public Recurring<?> rounds(Duration pause, Duration interval) {
    return new Recurring<>(
        "content.reconciliation",
        Round.class,
        pause,
        round -> step(round == null ? Round.first(clock.instant()) : round, pause, interval));
  }

  /** Compares the next subject, in one statement, or ends the round. */
  Round step(Round round, Duration pause, Duration interval) {
    Optional<UUID> next = recount.subjectAfter(round.last());
    forgetBefore(next.isPresent() ? round.before() : round.begun());
    next.ifPresent(this::tryToCompare);
    return next.map(subject -> round.after(subject, pause))
        .orElseGet(() -> round.next(clock.instant(), interval));
  }

  /** Forgets what others have compared since, and subjects that are no more. */
  private void forgetBefore(Instant round) {
    comparisons.values().removeIf(comparison -> comparison.at().isBefore(round));
    if (known.isBefore(round)) {
      known = round;
    }
  }

  /** One subject that can't be compared keeps no other from it. */
  private void tryToCompare(UUID subject) {
    try {
      compare(subject);
    } catch (RuntimeException failed) {
      LOG.warn("The statistics of subject {} could not be compared", subject, failed);
    }
  }

  private void compare(UUID subject) {
    Instant now = clock.instant();
    int differences = recount.differences(subject);
    Comparison before = comparisons.put(subject, new Comparison(now, differences));
    if (differences > 0 && (before == null || before.differences() != differences)) {
      LOG.error(
          "{} counts in the statistics of subject {} differ from a recount of its content",
          differences,
          subject);
    }
  }

  /** How many counts differed when each was last compared. */
  public int drift() {
    return comparisons.values().stream().mapToInt(Comparison::differences).sum();
  }

  /** How long ago the comparison was made that is longest ago. */
  public Duration staleness() {
    Instant oldest =
        comparisons.values().stream().map(Comparison::at).min(Instant::compareTo).orElse(known);
    return Duration.between(oldest, clock.instant());
  }

  private record Comparison(Instant at, int differences) {}
}
