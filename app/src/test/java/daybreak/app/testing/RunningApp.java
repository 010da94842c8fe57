package daybreak.app.testing;

import daybreak.app.Daybreak;
import daybreak.schema.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in this process, on a migrated database of its own. */
public final class RunningApp implements AutoCloseable {

  /** Several applications, none of one cluster, share the roles' limits on the build's server. */
  private static final List<String> SHARED_BUDGET =
      List.of(
          "--daybreak.connections.web=60",
          "--daybreak.connections.worker=60",
          "--daybreak.connections.system=30",
          "--daybreak.connections.direct=10");

  private final TestDatabase database;
  private final ConfigurableApplicationContext context;
  private final boolean first;

  private RunningApp(TestDatabase database, ConfigurableApplicationContext context, boolean first) {
    this.first = first;
    this.database = database;
    this.context = context;
  }

  /** The one in the profile {@code local} that test classes share until their JVM ends. */
  public static RunningApp local() {
    return Shared.LOCAL;
  }

  public static RunningApp start(String... settings) {
    TestDatabase database = TestDatabase.create();
    return new RunningApp(database, run(database, settings), true);
  }

  /** One more process on the first one's database. */
  public RunningApp second(String... settings) {
    return new RunningApp(database, run(database, settings), false);
  }

  private static ConfigurableApplicationContext run(TestDatabase database, String... settings) {
    List<String> arguments = new ArrayList<>(List.of(settings(database, settings)));
    arguments.add("--server.port=0");
    SpringApplication application = new SpringApplication(Daybreak.class);
    application.setDefaultProperties(defaults(database));
    return application.run(arguments.toArray(String[]::new));
  }

  /** No balancer looks at a test's application; those on one database share a directory. */
  private static Map<String, Object> defaults(TestDatabase database) {
    String name = database.url().replaceAll("\\?.*|.*/", "");
    Path exports = Path.of("target", "exports", name);
    try {
      Files.createDirectories(exports);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("daybreak.drain", "0s", "daybreak.exports.directory", exports.toString());
  }

  /** The settings of one more process on this one's database. */
  public String[] settings(String... more) {
    return settings(database, more);
  }

  private static String[] settings(TestDatabase database, String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.addAll(SHARED_BUDGET);
    settings.add("--spring.datasource.url=" + database.url());
    settings.add("--spring.datasource.username=" + database.adminUser());
    settings.add("--spring.datasource.password=" + database.adminPassword());
    return settings.toArray(String[]::new);
  }

  /** A caller without a token. */
  public Client client() {
    return Client.nobody(address());
  }

  public String address() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    context.close();
    if (first) {
      database.close();
    }
  }

  private static final class Shared {
    static final RunningApp LOCAL =
        start("--spring.profiles.active=local", "--daybreak.sample-bank=false");
  }
}
