package daybreak.schema.sql;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;

/**
 * Where the console of a pooler is that an address of JDBC leads to: at the same hosts, and with
 * the same of TLS as our other connections.
 */
final class ConsoleAddress {

  private static final String DATABASE = "pgbouncer";

  private ConsoleAddress() {}

  /**
   * Each of the address's hosts, with and without TLS where either will do: what is to be tried, in
   * this order.
   *
   * @param name what the console shows the connection as
   * @throws SQLException if the address asks for a kind of TLS that there is not
   */
  static List<PgConnectOptions> of(String url, String name) throws SQLException {
    Properties parts = Objects.requireNonNull(Driver.parseURL(url, null), "no address");
    ClientSSLOptions tls = tls(SslMode.of(parts), PGProperty.SSL_ROOT_CERT.getOrDefault(parts));
    String[] hosts = values(PGProperty.PG_HOST, parts);
    String[] ports = values(PGProperty.PG_PORT, parts);
    List<SslMode> modes = tried(SslMode.of(parts));
    return IntStream.range(0, hosts.length)
        .mapToObj(host -> at(hosts[host], ports[host], name).setSslOptions(tls))
        .flatMap(console -> modes.stream().map(mode -> with(mode, console)))
        .toList();
  }

  private static PgConnectOptions at(String host, String port, String name) {
    return new PgConnectOptions()
        .setHost(host)
        .setPort(Integer.parseInt(port))
        .setDatabase(DATABASE)
        // All that it is told at the start: a pooler refuses what it does not know.
        .setProperties(Map.of("application_name", name));
  }

  private static PgConnectOptions with(SslMode mode, PgConnectOptions console) {
    return new PgConnectOptions(console).setSslMode(io.vertx.pgclient.SslMode.of(mode.value));
  }

  /** Told one by one: a refused password must not end as "no TLS here". */
  private static List<SslMode> tried(SslMode mode) {
    return switch (mode) {
      case PREFER -> List.of(SslMode.REQUIRE, SslMode.DISABLE);
      case ALLOW -> List.of(SslMode.DISABLE, SslMode.REQUIRE);
      case DISABLE, REQUIRE, VERIFY_CA, VERIFY_FULL -> List.of(mode);
    };
  }

  private static String[] values(PGProperty property, Properties parts) {
    return Objects.requireNonNull(property.getOrDefault(parts)).split(",", -1);
  }

  /** As the driver understands its modes: those that verify nothing trust everybody. */
  private static ClientSSLOptions tls(SslMode mode, @Nullable String rootCertificate) {
    ClientSSLOptions tls = new ClientSSLOptions();
    return (mode.verifyCertificate()
            ? tls.setTrustOptions(new PemTrustOptions().addCertPath(path(rootCertificate)))
            : tls.setTrustAll(true))
        .setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
  }

  private static String path(@Nullable String rootCertificate) {
    return rootCertificate == null
        ? Path.of(System.getProperty("user.home"), ".postgresql", "root.crt").toString()
        : rootCertificate;
  }
}
