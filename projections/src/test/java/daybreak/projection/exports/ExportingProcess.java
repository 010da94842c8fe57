package daybreak.projection.exports;

import daybreak.schema.sql.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A worker that does nothing but exports, in a process of its own that can be killed. */
final class ExportingProcess implements AutoCloseable {

  /** So short that another need not be waited for. */
  static final Duration LEASE = Duration.ofSeconds(3);

  /** So small that an export is in the midst of one whenever its worker is killed. */
  static final PartSize SIZE = new PartSize(25, 1L << 20, 1_000);

  private final Process process;

  private ExportingProcess(Process process) {
    this.process = process;
  }

  static ExportingProcess start(String url, String user, String password, Path directory)
      throws IOException {
    return new ExportingProcess(
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ExportingProcess.class.getName(),
                    url,
                    user,
                    password,
                    directory.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** As a machine ends that loses its power. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** It ends with the test that has started it. */
  static void main(String[] arguments) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(arguments[0]);
    source.setUser(arguments[1]);
    source.setPassword(arguments[2]);
    new ExportRunner(new Database(source), Exporting.store(Path.of(arguments[3])), SIZE, LEASE)
        .start();
    ProcessHandle _ = ProcessHandle.current().parent().orElseThrow().onExit().join();
  }
}
