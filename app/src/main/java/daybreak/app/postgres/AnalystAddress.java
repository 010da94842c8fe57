package daybreak.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import java.net.URLEncoder;

/** How an analyst logs in, in one word that {@code psql} and others take. */
public final class AnalystAddress {

  private static final String SCHEME = "jdbc:postgresql://";

  private AnalystAddress() {}

  /**
   * The word, with the password in it: for who starts a process on a machine of her own.
   *
   * @throws IllegalStateException if there is no password to be told
   */
  public static String of(DatabaseServer server, Logins logins) {
    return of(server.directUrl(), logins.of(DatabaseRole.ANALYST));
  }

  static String of(String url, Logins.Login login) {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalStateException("Not an address of PostgreSQL");
    }
    String password = URLEncoder.encode(login.password(), UTF_8).replace("+", "%20");
    String place = url.substring(SCHEME.length()).split("\\?", 2)[0];
    return "postgresql://" + login.user() + ":" + password + "@" + place;
  }
}
