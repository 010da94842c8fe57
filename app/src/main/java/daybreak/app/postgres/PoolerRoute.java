package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * The way through the pooler.
 *
 * @param listenPort where processes find the pooler
 * @param host of the server that it leads to
 * @param port of that server
 * @param database on both sides
 */
record PoolerRoute(String listenPort, String host, String port, String database) {

  private static final String USUAL_PORT = "6432";

  /** As the addresses have it; one address for both leaves the pooler its usual port. */
  static PoolerRoute between(String pooledUrl, String directUrl) {
    return new PoolerRoute(
        pooledUrl.equals(directUrl) ? USUAL_PORT : part(pooledUrl, PGProperty.PG_PORT),
        one(part(directUrl, PGProperty.PG_HOST)),
        part(directUrl, PGProperty.PG_PORT),
        plain(part(directUrl, PGProperty.PG_DBNAME)));
  }

  private static String part(String url, PGProperty property) {
    @Nullable Properties parts = Driver.parseURL(url, null);
    String part = parts == null ? null : property.getOrDefault(parts);
    if (part == null) {
      throw new Misconfigured(
          "Not an address of a PostgreSQL database: " + url + ".",
          "Write it as jdbc:postgresql://host:port/database.");
    }
    return part;
  }

  /** PgBouncer takes several for equals in turn, and so would write to a standby. */
  private static String one(String host) {
    if (host.contains(",")) {
      throw new Misconfigured(
          "The pooler leads to one server, and the direct address names several: " + host + ".",
          "Set daybreak.postgres.direct-url to a name that leads to the one that takes writes.");
    }
    return host;
  }

  /** PgBouncer 1.18 reads no quotes around a name. */
  private static String plain(String database) {
    if (!database.matches("[\\w.-]+")) {
      throw new Misconfigured(
          "The pooler's file can't name a database " + database + ".",
          "Give it a name of letters, digits, dots, hyphens and underscores.");
    }
    return database;
  }
}
