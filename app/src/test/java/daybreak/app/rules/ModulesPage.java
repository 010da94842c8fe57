package daybreak.app.rules;

import daybreak.app.rules.Sources.Described;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page docs/modules.md: for each module its packages, what they say of themselves, and which
 * needs which. An arrow that others imply is left out.
 */
final class ModulesPage {

  private static final String HEAD =
      """
      # The modules, drawn

      Made from the classes and the package-infos by a test; `mvn -pl app -am test -Dtest=ModulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dmodules=write` writes it anew.
      An arrow says *needs*; those that others imply are left out. Every module but `schema` needs `schema`, and no other: only `app` and the benchmark assemble.
      """;

  private final PackageGraph graph;
  private final Map<String, List<Described>> modules;

  ModulesPage(PackageGraph graph, List<Described> packages) {
    this.graph = graph;
    this.modules =
        packages.stream()
            .filter(one -> graph.packages().contains(one.name()))
            .collect(
                Collectors.groupingBy(
                    one -> module(one.name()), TreeMap::new, Collectors.toList()));
  }

  String text() {
    return HEAD
        + modules.entrySet().stream()
            .map(module -> section(module.getKey(), module.getValue()))
            .collect(Collectors.joining());
  }

  private String section(String module, List<Described> packages) {
    return "\n## `daybreak."
        + module
        + "`\n\n```mermaid\nflowchart TD\n"
        + packages.stream().map(one -> drawn(module, one.name())).collect(Collectors.joining())
        + "```\n\n| package | what lives there |\n| --- | --- |\n"
        + packages.stream().map(ModulesPage::row).collect(Collectors.joining());
  }

  private String drawn(String module, String name) {
    Set<String> needed = graph.directly(name);
    return "  "
        + node(name)
        + "\n"
        + needed.stream()
            .filter(other -> module(other).equals(module))
            .map(other -> "  " + node(name) + " --> " + node(other) + "\n")
            .collect(Collectors.joining());
  }

  private static String row(Described one) {
    return "| `"
        + room(one.name())
        + "` | "
        + one.words().replaceAll("\\{@link ([^}]*)}", "`$1`")
        + " |\n";
  }

  private static String node(String name) {
    return room(name).replace('.', '_') + "([" + room(name) + "])";
  }

  /** The name within the module; the module's own where it is the module itself. */
  private static String room(String name) {
    String[] parts = name.split("\\.", 3);
    return parts[parts.length - 1];
  }

  private static String module(String name) {
    return name.split("\\.", 3)[1];
  }
}
