package daybreak.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house as it lies on the disk: its sources and its documents. */
final class Sources {

  static final Path ROOT = Path.of("..");

  private static final Pattern TYPE =
      Pattern.compile("(?:class|record|interface|enum|@interface) ([A-Z]\\w*)");

  private static final List<String> MODULES =
      List.of("schema", "command-side", "projections", "sagas", "query-side", "app", "load-tests");

  private Sources() {}

  /** README and its like, and all below docs. */
  static List<Path> documents() {
    List<Path> top = files(ROOT, 1, file -> file.toString().endsWith(".md"));
    List<Path> below = files(ROOT.resolve("docs"), 3, file -> file.toString().endsWith(".md"));
    return Stream.concat(top.stream(), below.stream()).toList();
  }

  /** The simple names of all types, those of tests too. */
  static Set<String> types() {
    return MODULES.stream()
        .flatMap(module -> files(ROOT.resolve(module).resolve("src"), 20, Sources::isJava).stream())
        .flatMap(file -> TYPE.matcher(text(file)).results().map(found -> found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is shipped of the house, and what measures it. */
  static List<Path> shipped() {
    return MODULES.stream()
        .flatMap(
            module -> files(ROOT.resolve(module).resolve("src/main"), 20, Sources::isJava).stream())
        .toList();
  }

  /** The packages that are shipped, each with what its package-info says, in one line. */
  static List<Described> packages() {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .flatMap(root ->
            files(root, 20, Sources::isJava).stream()
                .map(file -> root.relativize(file).getParent())
                .distinct()
                .map(directory -> described(root, directory)))
        .toList();
  }

  private static Described described(Path root, Path directory) {
    Path info = root.resolve(directory).resolve("package-info.java");
    String name = directory.toString().replace('/', '.');
    return new Described(name, Files.exists(info) ? sentence(text(info)) : "");
  }

  private static String sentence(String packageInfo) {
    return packageInfo
        .substring(0, Math.max(0, packageInfo.indexOf("*/")))
        .replaceAll("(?m)^\\s*/?\\*+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a pattern's first group finds in a document, code blocks left out. */
  static List<String> found(String pattern, Path document) {
    String prose = text(document).replaceAll("(?s)```.*?```", "");
    return Pattern.compile(pattern).matcher(prose).results().map(Sources::group).toList();
  }

  private static String group(MatchResult found) {
    return found.group(1);
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static List<Path> files(Path root, int depth, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(root, depth)) {
      return files.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A package, and what is said of it. */
  record Described(String name, String words) {

    /** What a rule says, or another sentence, stands in the words. */
    boolean says(String sentence) {
      return words.contains(sentence);
    }
  }
}
