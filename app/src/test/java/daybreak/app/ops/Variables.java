package daybreak.app.ops;

import daybreak.app.testing.SettingsMetadata;
import daybreak.schema.sql.DatabaseRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of an environment that settings are read from. */
final class Variables {

  static final String PASSWORDS = "DAYBREAK_POSTGRES_PASSWORDS_";
  private static final String NEXT_PASSWORDS = "DAYBREAK_POSTGRES_NEXTPASSWORDS_";

  /** Each in its one canonical form, though more are understood. */
  private static final Set<String> READ =
      Stream.concat(SettingsMetadata.names().stream().map(Variables::of), passwords())
          .collect(Collectors.toSet());

  private Variables() {}

  private static Stream<String> passwords() {
    return Arrays.stream(DatabaseRole.values())
        .flatMap(role -> Stream.of(password(role), nextPassword(role)));
  }

  static boolean isRead(String variable) {
    return READ.contains(variable);
  }

  /** Where the password of a role is told. */
  static String password(DatabaseRole role) {
    return PASSWORDS + role.name();
  }

  /** Where it is told what that will be. */
  static String nextPassword(DatabaseRole role) {
    return NEXT_PASSWORDS + role.name();
  }

  private static String of(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
  }
}
