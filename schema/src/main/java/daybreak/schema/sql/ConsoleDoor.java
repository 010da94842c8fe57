package daybreak.schema.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The door to a pooler's console, which takes a few plain words and refuses what a JDBC driver says
 * before them. There is a connection for each question, and one thread that talks, from the first
 * question until the door is closed.
 */
final class ConsoleDoor implements AutoCloseable {

  private static final String CONNECTION_FAILURE = "08006";

  private static final PoolOptions ONE_CONNECTION =
      new PoolOptions()
          .setMaxSize(1)
          .setConnectionTimeout(LoginSource.SECONDS_TO_CONNECT)
          .setConnectionTimeoutUnit(TimeUnit.SECONDS);

  private final String url;
  private final String name;
  private final LoginTurns logins;
  private final Duration silence;
  private @Nullable Vertx thread;
  private boolean closed;

  /**
   * A door that nobody has gone through.
   *
   * @param url the pooled address
   * @param name what the console shows whoever asks as
   * @param silence how long an answer may take
   */
  ConsoleDoor(String url, String name, LoginTurns logins, Duration silence) {
    this.url = url;
    this.name = name;
    this.logins = logins;
    this.silence = silence;
  }

  /**
   * What the first console says that answers.
   *
   * @throws SQLException by the last failure, if none does
   */
  RowSet<Row> ask(String words) throws SQLException {
    @Nullable SQLException failure = null;
    for (PgConnectOptions console : ConsoleAddress.of(url, name)) {
      try {
        return logins.take(login -> ask(words, as(login, console)));
      } catch (SQLException e) {
        e.setNextException(failure);
        failure = e;
      }
    }
    throw failure == null ? new SQLException("No address: " + url) : failure;
  }

  private static PgConnectOptions as(Logins.Login login, PgConnectOptions console) {
    return new PgConnectOptions(console).setUser(login.user()).setPassword(login.password());
  }

  private RowSet<Row> ask(String words, PgConnectOptions console) throws SQLException {
    Pool pool = PgBuilder.pool().with(ONE_CONNECTION).connectingTo(console).using(thread()).build();
    try {
      return answer(pool.query(words).execute());
    } finally {
      // Also what is still being opened.
      Future<Void> _ = pool.close();
    }
  }

  private <T> T answer(Future<T> asked) throws SQLException {
    try {
      return asked
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(silence.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException e) {
      throw failure(e.getCause());
    }
  }

  /** In the words by which {@link SqlFault} tells failures. */
  private static SQLException failure(@Nullable Throwable cause) {
    return cause instanceof PgException refusal
        ? new SQLException(refusal.getErrorMessage(), refusal.getSqlState(), refusal)
        : new SQLException(String.valueOf(cause), CONNECTION_FAILURE, cause);
  }

  private synchronized Vertx thread() throws SQLException {
    if (closed) {
      throw new SQLException("The door to the console is closed", CONNECTION_FAILURE);
    }
    Vertx found = thread == null ? started() : thread;
    thread = found;
    return found;
  }

  private static Vertx started() {
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setFileSystemOptions(
                // Else it makes a directory for them.
                new FileSystemOptions()
                    .setFileCachingEnabled(false)
                    .setClassPathResolvingEnabled(false)));
  }

  /** Nobody waits for the thread's end, which comes within moments. */
  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      Future<Void> _ = thread.close();
    }
  }
}
