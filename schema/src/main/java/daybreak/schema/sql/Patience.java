package daybreak.schema.sql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one request may wait for the database, whatever for: its waits share one bound, {@link
 * #REQUEST}. A connection is waited for in its first half; {@link #POOLER} and {@link #LOCK}, which
 * others keep, have the second.
 *
 * <p>It belongs to the thread that began it. A thread without one, such as a worker's or that of an
 * import, which takes minutes, bounds each of its waits by itself.
 */
public final class Patience implements AutoCloseable {

  /** All waits of a request together; what its statements take is not waited. */
  public static final Duration REQUEST = Duration.ofSeconds(3);

  /** For a connection of the process's own pool, from the request's beginning. */
  public static final Duration CONNECTION = Duration.ofMillis(1_500);

  /** In PgBouncer's queue: its {@code query_wait_timeout}. */
  public static final Duration POOLER = Duration.ofMillis(750);

  /** For a lock: {@code lock_timeout} of the roles that answer requests and append. */
  public static final Duration LOCK = Duration.ofMillis(750);

  /** For a connection where no request waits. */
  public static final Duration WITHOUT_REQUEST = Duration.ofMillis(2_500);

  /** A request that has worked for long is let in still where there is a place. */
  private static final Duration LEAST_FOR_CONNECTION = Duration.ofMillis(500);

  /** An append that nothing holds up is answered in less. */
  private static final Duration LEAST_FOR_APPEND = Duration.ofSeconds(1);

  private static final ThreadLocal<@Nullable Patience> CURRENT = new ThreadLocal<>();

  private final @Nullable Patience around;
  private long begun = System.nanoTime();

  private Patience(@Nullable Patience around) {
    this.around = around;
  }

  /** Begins that of a request on this thread; close it in any case. */
  public static Patience begin() {
    Patience patience = new Patience(CURRENT.get());
    CURRENT.set(patience);
    return patience;
  }

  /** Begins that of this thread anew, if it has one: until now its client was waited for. */
  public static void beginAnew() {
    Patience current = CURRENT.get();
    if (current != null) {
      current.begun = System.nanoTime();
    }
  }

  /** How long a connection may be waited for now. */
  public static Duration forConnection() {
    Patience current = CURRENT.get();
    return current == null
        ? WITHOUT_REQUEST
        : longer(LEAST_FOR_CONNECTION, current.left(CONNECTION));
  }

  /**
   * How long the appender's answer may be waited for now.
   *
   * @param bound where no request waits, and at most
   */
  public static Duration forAppend(Duration bound) {
    Patience current = CURRENT.get();
    return current == null
        ? bound
        : shorter(bound, longer(LEAST_FOR_APPEND, current.left(REQUEST)));
  }

  private Duration left(Duration bound) {
    return bound.minusNanos(System.nanoTime() - begun);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void close() {
    if (around == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(around);
    }
  }
}
