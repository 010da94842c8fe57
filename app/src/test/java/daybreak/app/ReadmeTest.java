package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.DatabaseRole;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first steps as a newcomer pastes them, on a machine with little more than curl. */
final class ReadmeTest {

  private static final List<String> TOOLS = List.of("curl", "grep", "sed", "sleep");
  private static final Path README = Path.of("../README.md");

  @TempDir private Path directory;

  @Test
  void does_what_it_says() throws Exception {
    try (RunningApp app = RunningApp.start("--spring.profiles.active=local")) {
      List<String> output = pasted(app.port()).lines().toList();
      assertThat(output)
          .anyMatch(line -> line.matches("\\{\"done\":true,\"read\":2,\"accepted\":2,.*"))
          .anyMatch(line -> line.contains("\"questions\":[{\"id\""))
          .anyMatch(line -> line.contains("Which rock floats?"))
          .anyMatch(line -> line.contains("\"rightAnswer\""))
          .anyMatch(line -> line.matches(".*\"reviews\":1,.*\"streak\":\\{\"current\":[12],.*"))
          .anyMatch(line -> line.contains("\"title\":\"First\"") && line.contains("\"total\":1"));
      assertThat(output.stream().filter(line -> line.startsWith("{\"date\":")).distinct())
          .as("today's plan and tomorrow's")
          .hasSize(2);
      assertThat(titlesOfSubjects(app)).contains("Geology");
    }
  }

  private String pasted(int port) throws IOException, InterruptedException {
    Path script = directory.resolve("pasted");
    Files.writeString(script, "set -euo pipefail\n" + blocks("sh").replace("8080", "" + port));
    Path output = directory.resolve("output");
    ProcessBuilder bash =
        new ProcessBuilder(found("bash").toString(), script.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    bash.environment().put("PATH", tools().toString());
    Process process = bash.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(Files.readString(output)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }

  private static String blocks(String language) throws IOException {
    String steps =
        Files.readString(README).replaceAll("(?s).*\n## First steps\n|\n## The modules\n.*", "");
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(steps)
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }

  /** A directory with the tools that the README may use, and no others. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectory(directory.resolve("bin"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), found(tool));
    }
    return tools;
  }

  private static Path found(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(path -> Path.of(path, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(tool + " is needed"));
  }

  private static String titlesOfSubjects(RunningApp app) throws IOException, SQLException {
    StringBuilder titles = new StringBuilder();
    try (var connection = app.database().connect(DatabaseRole.ANALYST);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(blocks("sql"))) {
      while (rows.next()) {
        titles.append(rows.getString("title")).append('\n');
      }
    }
    return titles.toString();
  }
}
