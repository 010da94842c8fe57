package daybreak.schema.eventstore;

import daybreak.schema.process.Fatal;
import daybreak.schema.process.VitalThread;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one appender of this process: a thread that commits everything that waits, together. While
 * one commit is under way the next batch gathers, and a {@link Gathering moment} longer where
 * several call, so throughput grows with the number of callers. Whatever ends a commit in an
 * unforeseen way leaves its callers with an unknown outcome, and the committer goes on.
 *
 * <p>A hung committer, of this process or another, keeps the others waiting for at most {@link
 * AppendBounds#lock()}: then the server ends its connection. A caller gets its answer within {@link
 * AppendBounds#answer(long)}, whatever the committer waits for: what no commit has begun with is
 * given up, and what one has begun with is unknown.
 */
final class Committer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final AppendBounds bounds;
  private final WaitingAppends waiting;
  private final Attempts attempts;
  private final WakeUps wakeUps;
  private final Timer duration;
  private final DistributionSummary size;
  private final Counter restarts;
  private final Setbacks setbacks = new Setbacks(FIRST_PAUSE, LONGEST_PAUSE);
  private final Company company = new Company();
  private final Thread thread;
  private Gathering expected = Gathering.NONE;
  private volatile boolean closing;
  private volatile boolean closed;

  /** A committer, started; it wakes the followers after each commit. */
  Committer(
      AppendTransaction transaction, AppendBounds bounds, WakeUps wakeUps, MeterRegistry meters) {
    this.bounds = bounds;
    this.waiting = new WaitingAppends(bounds);
    this.attempts = new Attempts(transaction, bounds.patience());
    this.wakeUps = wakeUps;
    this.duration = duration(meters);
    this.size =
        DistributionSummary.builder("event.store.commit.commands")
            .description("Commands that were committed together")
            .register(meters);
    this.restarts =
        Counter.builder("event.store.committer.restarts")
            .description("How often the committer could not go on and began anew")
            .register(meters);
    this.thread = VitalThread.start("event-committer", this::run);
  }

  private static Timer duration(MeterRegistry meters) {
    return Timer.builder("event.store.commit.duration")
        .description("How long a commit took, of whatever number of commands")
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }

  /** Waits until the append is durable, refused, or not known to be either. */
  Outcome append(Append append) {
    company.enters();
    try {
      return outcome(append);
    } finally {
      company.leaves();
    }
  }

  private Outcome outcome(Append append) {
    Duration bound = bounds.answer(append.bytes());
    try {
      return offered(append)
          ? append.await(bound)
          : new Outcome.NotTried(new TimeoutException("Too many appends wait"));
    } catch (TimeoutException e) {
      return givenUp(append, new TimeoutException("An append had no answer within " + bound));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return givenUp(append, e);
    }
  }

  private boolean offered(Append append) {
    return !closing && waiting.offer(append) && !(closed && append.giveUp());
  }

  /** One that no commit has begun with is certainly not committed, now or later. */
  private static Outcome givenUp(Append append, Exception cause) {
    return append.giveUp() ? new Outcome.NotTried(cause) : new Outcome.Unknown(cause);
  }

  /** How many appends wait for the next commit. */
  int waiting() {
    return waiting.size();
  }

  boolean isClosing() {
    return closing;
  }

  private void run() {
    while (!(closing && waiting.isEmpty())) {
      List<Append> batch = gather();
      if (!batch.isEmpty()) {
        commitWhateverHappens(batch);
      }
    }
    closed = true;
    refuseLatecomers();
  }

  private void commitWhateverHappens(List<Append> batch) {
    try {
      commit(batch);
      setbacks.areOver();
    } catch (RuntimeException | Error failure) {
      Fatal.endIfOneIs(failure);
      LOG.error("The committer has been ended, and begins anew", failure);
      batch.forEach(append -> append.complete(new Outcome.Unknown(new Exception(failure))));
      restarts.increment();
      LockSupport.parkNanos(setbacks.another().toNanos());
    }
  }

  private void commit(List<Append> batch) {
    long start = System.nanoTime();
    attempts.commit(batch);
    wakeUps.appended();
    long end = System.nanoTime();
    duration.record(end - start, TimeUnit.NANOSECONDS);
    size.record(batch.size());
    expected = company.expected(start, end);
  }

  /** What is committed next; none when nothing waits. */
  private List<Append> gather() {
    try {
      if (waiting.gatherInVain(expected)) {
        company.hasNotCome();
      }
      return waiting.next();
    } catch (InterruptedException e) {
      closing = true;
      return List.of();
    }
  }

  private void refuseLatecomers() {
    for (Append late = waiting.withdraw(); late != null; late = waiting.withdraw()) {
      late.complete(new Outcome.NotTried(new IllegalStateException("The committer is closed")));
    }
  }

  /** Commits what waits, and takes no more. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(bounds.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
