package daybreak.load.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to run the product's jar.
 *
 * @param secrets what is told by the environment, so that no list of processes shows it
 */
public record JarRun(Path jar, List<String> settings, Map<String, String> secrets) {

  private static final String HEAP = "-Xmx256m";

  /** The same with more settings. */
  public JarRun with(String... more) {
    return new JarRun(jar, Stream.concat(settings.stream(), Stream.of(more)).toList(), secrets);
  }

  /** Starts it; what it says is added to the log. */
  Process start(Path log) throws IOException {
    return builder()
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Runs it to its end, and answers what it printed. */
  String errand(Path log) throws IOException, InterruptedException {
    Process process =
        builder().redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          "An errand of the product, " + settings + ", ended with " + code + ": " + printed);
    }
    return printed;
  }

  private ProcessBuilder builder() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(HEAP, "-jar", jar.toString()));
    command.addAll(settings);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(secrets);
    return builder;
  }
}
