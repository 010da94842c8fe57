package daybreak.app.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import daybreak.app.Daybreak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own, which can be told to stop, or killed. */
public final class AppProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("address +(http://[\\w.:]+)");
  private static final long LIMIT_SECONDS = 120;

  private final Process process;
  private final Path output;

  private AppProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  public static AppProcess start(String... settings) throws IOException {
    return start(List.of(), settings);
  }

  /** Starts it with options of the virtual machine. */
  public static AppProcess start(List<String> options, String... settings) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), Daybreak.class.getName()));
    return run(all, settings);
  }

  /** Starts what the build has packaged. */
  public static AppProcess packaged(Path jar, String... settings) throws IOException {
    return run(List.of("-jar", jar.toString()), settings);
  }

  private static AppProcess run(List<String> what, String... settings) throws IOException {
    Path output = Files.createTempFile("daybreak", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(what);
    command.add("--server.port=0");
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new AppProcess(process, output);
  }

  /** Waits until the application has said that it answers. */
  public Client client() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < deadline) {
      Matcher address = ADDRESS.matcher(output());
      if (address.find()) {
        return Client.nobody(address.group(1));
      }
      if (process.waitFor(50, MILLISECONDS)) {
        break;
      }
    }
    throw new IllegalStateException("The application did not start: " + output());
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  /** SIGTERM. */
  public int stop() throws InterruptedException {
    askToStop();
    return exitCode();
  }

  /** SIGTERM, whose effect is not waited for. */
  public void askToStop() {
    process.destroy();
  }

  /** SIGKILL: nothing of the application's own runs after it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    int _ = exitCode();
  }

  public int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, SECONDS)) {
      throw new IllegalStateException("The application does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      int _ = exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(output);
  }
}
