package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleAddressTest {

  @Test
  void is_of_each_host_and_of_the_console_s_database() throws SQLException {
    assertThat(ConsoleAddress.of("jdbc:postgresql://one:6432,two/daybreak?sslmode=disable", "test"))
        .extracting(PgConnectOptions::getSocketAddress, PgConnectOptions::getDatabase)
        .containsExactly(
            tuple(SocketAddress.inetSocketAddress(6432, "one"), "pgbouncer"),
            tuple(SocketAddress.inetSocketAddress(5432, "two"), "pgbouncer"));
  }

  /** The pooler refuses parameters that it does not know. */
  @Test
  void tells_the_name_alone() throws SQLException {
    assertThat(of("").getProperties()).isEqualTo(Map.of("application_name", "test"));
  }

  @ParameterizedTest
  @CsvSource({
    "?prepareThreshold=0, REQUIRE DISABLE",
    "?sslmode=prefer, REQUIRE DISABLE",
    "?sslmode=allow, DISABLE REQUIRE",
    "?sslmode=require, REQUIRE"
  })
  void trusts_everybody_where_the_driver_does(String parameters, String tried) throws SQLException {
    assertThat(all(parameters))
        .extracting(console -> console.getSslMode().name())
        .containsExactly(tried.split(" ", -1));
    assertThat(all(parameters)).allMatch(console -> console.getSslOptions().isTrustAll());
  }

  @ParameterizedTest
  @CsvSource({
    "?sslmode=verify-ca&sslrootcert=/root.crt, VERIFY_CA, ''",
    "?sslmode=verify-full&sslrootcert=/root.crt, VERIFY_FULL, HTTPS",
    "?ssl=true&sslrootcert=/root.crt, VERIFY_FULL, HTTPS"
  })
  void trusts_the_certificate_that_the_driver_trusts(
      String parameters, SslMode mode, String verification) throws SQLException {
    PgConnectOptions console = of(parameters);

    assertThat(console.getSslMode()).isEqualTo(mode);
    assertThat(console.getSslOptions().isTrustAll()).isFalse();
    assertThat(console.getSslOptions().getHostnameVerificationAlgorithm()).isEqualTo(verification);
    assertThat(console.getSslOptions().getTrustOptions())
        .isInstanceOfSatisfying(
            PemTrustOptions.class,
            trusted -> assertThat(trusted.getCertPaths()).containsExactly("/root.crt"));
  }

  @Test
  void is_none_with_a_mode_that_the_driver_does_not_know() {
    assertThatThrownBy(() -> of("?sslmode=perhaps")).isInstanceOf(SQLException.class);
  }

  private static PgConnectOptions of(String parameters) throws SQLException {
    return all(parameters).getFirst();
  }

  private static List<PgConnectOptions> all(String parameters) throws SQLException {
    return ConsoleAddress.of("jdbc:postgresql://pooler/daybreak" + parameters, "test");
  }
}
