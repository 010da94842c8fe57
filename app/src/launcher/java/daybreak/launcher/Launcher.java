package daybreak.launcher;

import java.lang.reflect.InvocationTargetException;

/**
 * The first class that {@code java -jar} runs, compiled for Java 8: it says in a line which Java is
 * needed, where an older one would only name a class file's version, and hands over otherwise.
 */
public final class Launcher {

  private static final int NEEDED = 25;

  private Launcher() {}

  public static void main(String[] arguments) throws Throwable {
    if (version() < NEEDED) {
      System.err.println(
          "Daybreak needs Java " + NEEDED + " or newer; this is Java " + version() + ".");
      System.exit(1);
    }
    handOver(arguments);
  }

  /** Java 8 calls itself 1.8. */
  private static int version() {
    String version = System.getProperty("java.specification.version");
    return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
  }

  /** Spring Boot's launcher is compiled for a newer Java, so nothing here may name it. */
  private static void handOver(String[] arguments) throws Throwable {
    try {
      Class.forName("org.springframework.boot.loader.launch.JarLauncher")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
