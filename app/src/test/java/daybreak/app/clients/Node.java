package daybreak.app.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The tools of {@code src/test/clients}, installed once in a directory of the build. Where there is
 * no Node, or its packages can't be had, tests are skipped; a build of CI never skips.
 */
final class Node {

  private static final Path SOURCES = Path.of("src/test/clients");
  private static final Path WORK = Path.of("target/clients");
  private static final long LIMIT_MINUTES = 5;
  private static final boolean NEEDED = "true".equals(System.getenv("CI"));

  /** They would tell their makers, or ask them for news. */
  private static final Map<String, String> SILENT =
      Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

  private Node() {}

  /** A directory that holds the sources and their packages. */
  static synchronized Node installed() throws IOException, InterruptedException {
    copy();
    if (!Files.exists(WORK.resolve("node_modules/.package-lock.json"))) {
      Result result = run(List.of("npm", "ci", "--ignore-scripts"));
      String message = "Clients are not tried without Node 20 and its packages: " + result.output();
      assumeTrue(NEEDED || result.status() == 0, message);
      assertThat(result.status()).as(message).isZero();
    }
    return new Node();
  }

  /** Runs a tool, which must succeed. */
  void tool(String name, String... arguments) throws IOException, InterruptedException {
    String tool = WORK.resolve("node_modules/.bin").resolve(name).toAbsolutePath().toString();
    succeed(Stream.concat(Stream.of(tool), Stream.of(arguments)).toList());
  }

  void script(String file, String... arguments) throws IOException, InterruptedException {
    succeed(Stream.concat(Stream.of("node", file), Stream.of(arguments)).toList());
  }

  private static void succeed(List<String> command) throws IOException, InterruptedException {
    Result result = run(command);
    assertThat(result.status()).as(result.output()).isZero();
  }

  private static void copy() throws IOException {
    Files.createDirectories(WORK);
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Files.write(WORK.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  private static Result run(List<String> command) throws InterruptedException {
    try {
      Path output = Files.createTempFile("clients", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(WORK.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(SILENT);
      Process process = builder.start();
      boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
      process.destroy();
      return new Result(ended ? process.exitValue() : -1, Files.readString(output));
    } catch (IOException noSuchProgram) {
      return new Result(-1, String.valueOf(noSuchProgram.getMessage()));
    }
  }

  private record Result(int status, String output) {}
}
