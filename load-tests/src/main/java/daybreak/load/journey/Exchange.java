package daybreak.load.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The directory where one run of Gatling finds what it is told, and leaves what it has seen. */
record Exchange(Path directory) {

  private static final String PROPERTY = "journeys";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The one that Gatling's process was told of when it was started. */
  static Exchange told() {
    return new Exchange(Path.of(System.getProperty(PROPERTY, "target")));
  }

  /** What tells Gatling's process of it. */
  String property() {
    return "-D" + PROPERTY + "=" + directory;
  }

  /** Empties the directory and leaves the script in it. */
  void write(Script script) throws IOException {
    boolean _ = FileSystemUtils.deleteRecursively(directory);
    Path _ = Files.createDirectories(directory);
    Path _ = Files.write(file("script.json"), JSON.writeValueAsBytes(script));
  }

  Script script() {
    return JSON.readValue(text(file("script.json")), Script.class);
  }

  /** Says that sessions begin. */
  void begin() {
    write("begun", new byte[0]);
  }

  boolean isBegun() {
    return Files.exists(file("begun"));
  }

  void write(List<Row> rows) {
    write("rows.json", JSON.writeValueAsBytes(rows));
  }

  List<Row> rows() {
    return Arrays.asList(JSON.readValue(text(file("rows.json")), Row[].class));
  }

  /** What Gatling says, if it says anything. */
  Path log() {
    return file("gatling.log");
  }

  /** Gatling's process keeps its preferences here and not with the user's. */
  Path preferences() {
    return file("preferences");
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private void write(String name, byte[] bytes) {
    try {
      Path _ = Files.write(file(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
