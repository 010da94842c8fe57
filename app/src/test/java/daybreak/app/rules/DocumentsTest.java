package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of the house is so: links, names, and the map's rooms. */
final class DocumentsTest {

  private static final String LINK = "\\]\\((?!https?:|#|mailto:)([^)#\\s]+)[^)]*\\)";
  private static final String CLASS_NAME = "`([A-Z][a-z]\\w*[A-Z]\\w*)`";
  private static final String SUPERSEDED =
      "\n\\*\\*Superseded\\*\\* by \\[\\d+]\\((\\d{4}-[a-z0-9-]+\\.md)\\)";
  private static final String PACKAGE = "`(daybreak(?:\\.[a-z]\\w*)+)(?:\\.[A-Z]\\w*)?`";

  /** The documents of what is; a decision tells what was when it was taken. */
  private static final List<Path> OF_NOW =
      Stream.of(
              "README.md",
              "CONTRIBUTING.md",
              "docs/analysts.md",
              "docs/map.md",
              "docs/operations.md",
              "docs/walkthrough.md")
          .map(Sources.ROOT::resolve)
          .toList();

  private static final Set<String> TYPES = Sources.types();

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_leads_somewhere(Path document) {
    assertThat(Sources.found(LINK, document))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  static List<Path> documents() {
    return Sources.documents();
  }

  @Test
  void the_documents_are_looked_at_whole() {
    assertThat(documents()).containsAll(OF_NOW).hasSizeGreaterThan(30);
    assertThat(documents().stream().flatMap(file -> Sources.found(LINK, file).stream()).count())
        .isGreaterThan(30);
  }

  @ParameterizedTest
  @FieldSource("OF_NOW")
  void every_class_that_is_named_exists(Path document) {
    assertThat(Sources.found(CLASS_NAME, document))
        .filteredOn(name -> !TYPES.contains(name))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("OF_NOW")
  void every_package_that_is_named_exists(Path document) {
    Set<String> there = packages();
    assertThat(Sources.found(PACKAGE, document))
        .filteredOn(name -> !there.contains(name))
        .isEmpty();
  }

  @Test
  void the_map_has_a_place_for_each_package_and_no_other() {
    assertThat(TheMap.read().places()).containsExactlyInAnyOrderElementsOf(placed());
  }

  /** The packages of the modules that the map has a column for. */
  private static Set<String> placed() {
    Set<String> placed = new TreeSet<>(packages());
    placed.removeIf(
        name -> name.split("\\.").length < 3 || name.matches("daybreak\\.(app|load)\\..*"));
    return placed;
  }

  private static Set<String> packages() {
    Set<String> packages = new TreeSet<>();
    Sources.packages().forEach(found -> packages.add(found.name()));
    return packages;
  }

  @Test
  void superseded_decisions_say_by_which() {
    assertThat(Sources.documents())
        .filteredOn(file -> Sources.text(file).contains("\n**Superseded** by "))
        .hasSizeGreaterThan(5)
        .allSatisfy(file -> assertThat(Sources.found(SUPERSEDED, file)).hasSize(1));
  }
}
