package daybreak.load.cluster;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The passwords of one run, each told to those alone that need it, by their environment. */
public final class Secrets {

  public static final String WEB = "web";
  static final String WORKER = "worker";
  static final String SYSTEM = "system";
  static final String LISTENER = "listener";
  static final String REPLAY = "replay";

  private static final String SETTING = "DAYBREAK_POSTGRES_PASSWORDS_";

  private final Map<String, String> passwords =
      List.of(WEB, WORKER, SYSTEM, LISTENER, REPLAY).stream()
          .collect(Collectors.toMap(role -> role, _ -> random()));
  private final String administrator = random();

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String of(String role) {
    return passwords.getOrDefault(role, "");
  }

  /** The variables that hold these roles' passwords. */
  Map<String, String> told(String... roles) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String role : roles) {
      variables.put(SETTING + role.toUpperCase(Locale.ROOT), of(role));
    }
    return variables;
  }

  /** The variables of whoever may do everything: the administrator's, and all roles'. */
  Map<String, String> all() {
    Map<String, String> variables = told(WEB, WORKER, SYSTEM, LISTENER, REPLAY);
    variables.putAll(administrators());
    return variables;
  }

  /** The variables of whoever is told the administrator's alone, and finds the others by it. */
  Map<String, String> administrators() {
    return Map.of(
        "SPRING_DATASOURCE_USERNAME",
        StoppableServer.ADMINISTRATOR,
        "SPRING_DATASOURCE_PASSWORD",
        administrator);
  }
}
