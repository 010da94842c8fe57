package daybreak.app.postgres;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The users that PgBouncer knows: the pooled tiers' roles, and monitoring. Each stands there with
 * the verifier that the server holds, to the last byte, or the pooler could not log in to the
 * server with what its clients prove.
 */
public final class PoolerUsers {

  private PoolerUsers() {}

  /** The file's text, without a password in it. */
  public static String text(Logins logins) {
    return roles()
        .map(role -> "\"%s\" \"%s\"\n".formatted(role.roleName(), logins.verifier(role)))
        .collect(Collectors.joining());
  }

  private static Stream<DatabaseRole> roles() {
    return Stream.concat(
        PoolerFile.TIERS.stream().map(tier -> tier.role()), Stream.of(DatabaseRole.MONITOR));
  }
}
