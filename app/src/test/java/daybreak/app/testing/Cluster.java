package daybreak.app.testing;

import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of processes of one Daybreak on a server that asks for passwords. */
public final class Cluster {

  private static final List<String> ROLES =
      List.of("web", "worker", "system", "listener", "replay");
  private static final String PASSWORDS = "--daybreak.postgres.passwords.";

  private final OwnServer server;
  private final @Nullable Path jar;

  /** Processes of the classes that are tested. */
  public Cluster(OwnServer server) {
    this(server, null);
  }

  private Cluster(OwnServer server, @Nullable Path jar) {
    this.server = server;
    this.jar = jar;
  }

  /** Processes of a release as it is packaged. */
  public static Cluster of(OwnServer server, Path jar) {
    return new Cluster(server, jar);
  }

  /** One that has the administrator's password, and migrates unless the settings say otherwise. */
  public AppProcess administered(String... settings) throws IOException {
    return start(
        settings,
        "--spring.datasource.username=" + OwnServer.ADMIN,
        "--spring.datasource.password=" + OwnServer.PASSWORD);
  }

  /** One that has the passwords of some roles only. */
  public AppProcess knowing(List<String> roles, String... settings) throws IOException {
    return start(settings, roles.stream().map(Cluster::password).toArray(String[]::new));
  }

  /** Brings the database up to date in a process that ends then; answers its exit code. */
  public int migrate(String... settings) throws IOException, InterruptedException {
    try (AppProcess migrating = migrating(settings)) {
      return migrating.exitCode();
    }
  }

  /** A process that gives each role its password, or the one in the settings, and only migrates. */
  public AppProcess migrating(String... settings) throws IOException {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--daybreak.migrate=only");
    for (String role : ROLES) {
      if (all.stream().noneMatch(setting -> setting.startsWith(PASSWORDS + role))) {
        all.add(password(role));
      }
    }
    return administered(all.toArray(String[]::new));
  }

  private static String password(String role) {
    return PASSWORDS + role + "=the " + role + "'s own";
  }

  private AppProcess start(String[] settings, String... logins) throws IOException {
    List<String> all = new ArrayList<>(List.of(settings));
    all.addAll(List.of(logins));
    if (all.stream().noneMatch(setting -> setting.startsWith("--spring.datasource.url="))) {
      all.add("--spring.datasource.url=" + server.url());
    }
    all.add("--spring.profiles.active=local");
    all.add("--daybreak.sample-bank=false");
    String[] arguments = all.toArray(String[]::new);
    return jar == null ? AppProcess.start(arguments) : AppProcess.packaged(jar, arguments);
  }
}
