package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What each kind of failure of a real server is taken for. */
@ExtendWith(TestDatabaseExtension.class)
class SqlFaultTest {

  private static final NamedQuery END =
      NamedQuery.of(
          "fault.end",
          "select pg_terminate_backend(pg_backend_pid()) as ended",
          Budget.instant(1, 1));
  private static final NamedQuery SLEEP =
      NamedQuery.of("fault.sleep", "select pg_sleep(30)::text as slept", Budget.instant(1, 1));
  private static final NamedQuery TRANSACTION_TIMEOUT =
      NamedQuery.of(
          "fault.transaction-timeout",
          """
          select set_config('transaction_timeout', '0', true) as before,
                 set_config('transaction_timeout', '50ms', true) as setting
          """,
          Budget.instant(1, 1));
  private static final NamedQuery LOCK_TIMEOUT =
      NamedQuery.of(
          "fault.lock-timeout",
          "select set_config('lock_timeout', '50ms', true) as setting",
          Budget.instant(1, 1));
  private static final NamedQuery TOKENS =
      NamedQuery.of(
          "fault.tokens", "select count(*) as tokens from projection.token", Budget.instant(1, 10));

  private final TestDatabase database;

  SqlFaultTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 / 0",
        "select 'no number'::int",
        "insert into projection.token (processor_name) values (null)"
      })
  void values_that_the_server_refuses(String sql) throws SQLException {
    assertThat(faultOf(sql)).isEqualTo(SqlFault.VALUES);
  }

  @Test
  void values_beyond_a_limit_of_the_server() throws SQLException {
    String many = IntStream.range(0, 1_700).mapToObj(_ -> "1").collect(Collectors.joining(","));

    assertThat(faultOf("select " + many)).isEqualTo(SqlFault.VALUES);
  }

  @Test
  void a_statement_that_takes_too_long() {
    Throwable failure =
        catchThrowable(() ->
            database
                .web()
                .call(SLEEP)
                .timeout(Duration.ofMillis(50))
                .list(row -> row.text("slept")));

    assertThat(SqlFault.of(failure)).contains(SqlFault.TIME);
  }

  @Test
  void a_transaction_that_takes_too_long_though_its_connection_is_gone() {
    Throwable failure =
        catchThrowable(() ->
            database
                .web()
                .inTransaction(() -> {
                  set(TRANSACTION_TIMEOUT);
                  var _ = database.web().call(SLEEP).list(row -> row.text("slept"));
                }));

    assertThat(SqlFault.of(failure)).contains(SqlFault.TIME);
  }

  @Test
  void a_lock_that_another_one_holds() throws SQLException {
    try (Connection holder = database.connect(DatabaseRole.MIGRATOR)) {
      holder.setAutoCommit(false);
      execute(holder, "lock table projection.token");

      Throwable failure =
          catchThrowable(() ->
              database
                  .web()
                  .inTransaction(() -> {
                    set(LOCK_TIMEOUT);
                    var _ = database.web().call(TOKENS).list(row -> row.longValue("tokens"));
                  }));

      assertThat(SqlFault.of(failure)).contains(SqlFault.WAIT);
    }
  }

  @Test
  void a_turn_in_the_poolers_queue_that_does_not_come() {
    SQLException failure = new SQLException("FATAL: query_wait_timeout", "08P01");

    assertThat(SqlFault.of(failure)).contains(SqlFault.WAIT);
  }

  @Test
  void a_row_that_another_transaction_has_changed_meanwhile() throws SQLException {
    try (Connection one = database.connect(DatabaseRole.MIGRATOR);
        Connection other = database.connect(DatabaseRole.MIGRATOR)) {
      execute(one, "create table platform.met (id int primary key, value int)");
      execute(one, "insert into platform.met values (1, 1)");
      other.setAutoCommit(false);
      execute(other, "set transaction isolation level repeatable read");
      execute(other, "select * from platform.met");
      execute(one, "update platform.met set value = 2");

      assertThat(faultOf(other, "update platform.met set value = 3")).isEqualTo(SqlFault.CONFLICT);
    }
  }

  @Test
  void transactions_that_wait_for_each_other() throws Exception {
    try (Connection one = database.connect(DatabaseRole.MIGRATOR);
        Connection other = database.connect(DatabaseRole.MIGRATOR)) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      execute(one, "lock table plan.lane");
      execute(other, "lock table projection.token");
      CompletableFuture<@Nullable SqlFault> waiting =
          CompletableFuture.supplyAsync(() -> fault(one, "lock table projection.token"));
      SqlFault fault = fault(other, "lock table plan.lane");
      other.rollback();

      assertThat(Arrays.asList(fault, waiting.get()))
          .containsExactlyInAnyOrder(SqlFault.CONFLICT, null);
    }
  }

  @Test
  void a_session_that_is_ended_though_the_transaction_can_not_be_rolled_back() {
    Throwable failure =
        catchThrowable(() ->
            database
                .web()
                .inTransaction(() -> {
                  var _ = database.web().call(END).list(row -> row.booleanValue("ended"));
                }));

    assertThat(SqlFault.of(failure)).contains(SqlFault.OUTAGE);
  }

  @Test
  void a_session_that_is_ended_behind_a_savepoint() {
    Throwable failure =
        catchThrowable(() ->
            database
                .web()
                .inTransaction(() ->
                    database
                        .web()
                        .inSavepoint(() -> {
                          var _ = database.web().call(END).list(row -> row.booleanValue("ended"));
                        })));

    assertThat(SqlFault.of(failure)).contains(SqlFault.OUTAGE);
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1:1, postgres, OUTAGE", ", nobody_of_this_name, LOGIN"})
  void a_server_that_is_not_there_or_lets_nobody_in(
      @Nullable String server, String user, SqlFault fault) {
    String url = server == null ? database.url() : "jdbc:postgresql://" + server + "/postgres";

    Throwable failure = catchThrowable(() -> DriverManager.getConnection(url, user, "secret"));

    assertThat(SqlFault.of(failure)).contains(fault);
  }

  @Test
  void a_connection_that_is_lost_on_the_way() throws SQLException {
    try (Connection session = database.connect(DatabaseRole.WEB)) {
      int pid = session.unwrap(PGConnection.class).getBackendPID();
      try (Connection admin = database.connectAsAdmin()) {
        execute(admin, "select pg_terminate_backend(" + pid + ", 5000)");
      }

      assertThat(faultOf(session, "select 1")).isEqualTo(SqlFault.OUTAGE);
      assertThat(faultOf(session, "select 1")).isEqualTo(SqlFault.OUTAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"select from nowhere", "select nonsense(", "delete from event_store.event"})
  void what_is_wrong_with_us(String sql) throws SQLException {
    assertThat(faultOf(sql)).isEqualTo(SqlFault.OURS);
  }

  @Test
  void whatever_it_is_wrapped_in() {
    SQLException lost = new SQLException("The connection is lost", "08006");
    TransactionSystemException hiding = new TransactionSystemException("It is closed");
    hiding.initApplicationException(lost);

    assertThat(SqlFault.of(new CannotCreateTransactionException("No", lost)))
        .contains(SqlFault.OUTAGE);
    assertThat(SqlFault.of(new CommandExecutionException("No", lost))).contains(SqlFault.OUTAGE);
    assertThat(SqlFault.of(new QueryExecutionException("No", lost))).contains(SqlFault.OUTAGE);
    assertThat(SqlFault.of(new CompletionException(hiding))).contains(SqlFault.OUTAGE);
  }

  @Test
  void nothing_of_the_kind() {
    assertThat(SqlFault.of(new IllegalStateException("no"))).isEmpty();
    assertThat(SqlFault.of(new InvalidDataAccessApiUsageException("no"))).contains(SqlFault.OURS);
  }

  @ParameterizedTest
  @CsvSource({
    "22012, false",
    "23505, false",
    "54000, false",
    "42P01, false",
    "XX000, false",
    "57014, true",
    "55P03, true",
    "40001, true",
    "40P01, true",
    "57P03, true",
    "53300, true",
    "28P01, true",
    "08006, true"
  })
  void what_passes_is_no_fault_of_what_was_asked(String state, boolean passes) {
    assertThat(SqlFault.isPassing(new SQLException("no", state))).isEqualTo(passes);
  }

  private void set(NamedQuery setting) {
    String _ = database.web().call(setting).single(row -> row.text("setting"));
  }

  private SqlFault faultOf(String sql) throws SQLException {
    try (Connection session = database.connect(DatabaseRole.WORKER)) {
      return faultOf(session, sql);
    }
  }

  private static SqlFault faultOf(Connection session, String sql) {
    return SqlFault.of(catchThrowable(() -> execute(session, sql))).orElseThrow();
  }

  private static @Nullable SqlFault fault(Connection session, String sql) {
    Throwable failure = catchThrowable(() -> execute(session, sql));
    return failure == null ? null : SqlFault.of(failure).orElseThrow();
  }

  private static void execute(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
