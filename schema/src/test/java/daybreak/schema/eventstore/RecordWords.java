package daybreak.schema.eventstore;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the source says of a record and its components. */
final class RecordWords {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\([^)]*\\)\\s*)*$", Pattern.DOTALL);

  private RecordWords() {}

  /** What a record is, after a colon; nothing where its source says nothing. */
  static String of(Class<?> record) {
    String words = comment(record).split("@param", 2)[0].strip();
    return words.isEmpty() ? "" : ": " + words;
  }

  /** What the value at a path is; empty where no source says so. */
  static String of(Class<?> record, List<String> path) {
    if (path.size() > 1) {
      return of(component(record, path.getFirst()).getType(), path.subList(1, path.size()));
    }
    String name = path.getFirst();
    return Arrays.stream(comment(record).split("@param"))
        .skip(1)
        .map(String::strip)
        .filter(words -> words.startsWith(name + " "))
        .map(words -> words.substring(name.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static RecordComponent component(Class<?> record, String name) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .filter(component -> !component.getAccessor().isAnnotationPresent(JsonValue.class))
        .findFirst()
        .orElseThrow();
  }

  private static String comment(Class<?> record) {
    String source = source(record);
    int place = source.indexOf("record " + record.getSimpleName() + "(");
    String before = source.substring(0, place).replaceFirst("(public )?$", "");
    return COMMENT
        .matcher(before)
        .results()
        .map(found -> found.group(1))
        .map(RecordWords::plain)
        .reduce("", (_, last) -> last);
  }

  private static String plain(String comment) {
    return Pattern.compile("\\{@\\w+ ([^}]*)}")
        .matcher(comment.replaceAll("\\s*\\*\\s?", " "))
        .replaceAll((MatchResult found) -> found.group(1))
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String source(Class<?> record) {
    Class<?> file = record;
    while (file.getEnclosingClass() != null) {
      file = file.getEnclosingClass();
    }
    try {
      return Files.readString(SOURCES.resolve(file.getName().replace('.', '/') + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
