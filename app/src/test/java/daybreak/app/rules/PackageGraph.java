package daybreak.app.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package of the house needs which, from the bytecode. */
final class PackageGraph {

  private final Map<String, Set<String>> needs = new TreeMap<>();

  static PackageGraph of(JavaClasses classes) {
    PackageGraph graph = new PackageGraph();
    classes.forEach(graph::add);
    return graph;
  }

  private void add(JavaClass type) {
    Set<String> needed = needs.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>());
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String other = dependency.getTargetClass().getBaseComponentType().getPackageName();
      if (other.startsWith("daybreak.") && !other.equals(type.getPackageName())) {
        needed.add(other);
      }
    }
  }

  Set<String> packages() {
    return needs.keySet();
  }

  /** What a package needs that nothing else that it needs would bring. */
  Set<String> directly(String name) {
    Set<String> direct = new TreeSet<>(needed(name));
    direct.removeIf(one -> needed(name).stream().anyMatch(other -> reaches(other, one)));
    return direct;
  }

  /** Whether a package needs another one by way of any others. */
  private boolean reaches(String from, String to) {
    Set<String> seen = new TreeSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (String next : needed(open.remove())) {
        if (next.equals(to)) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  private Set<String> needed(String name) {
    return needs.getOrDefault(name, Set.of());
  }
}
