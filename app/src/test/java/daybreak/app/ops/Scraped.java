package daybreak.app.ops;

import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics that scrapes of processes show: of each its type, its labels, and the tiers that have
 * it. Those of the virtual machine and of frameworks are not the house's to keep.
 */
final class Scraped {

  private static final Pattern FOREIGN =
      Pattern.compile(
          "(jvm|process_(?!restarts)|system|tomcat|logback|executor|disk|application|spring|tasks"
              + "|hikaricp|jdbc).*");

  private static final Pattern FAMILY = Pattern.compile("# TYPE (\\S+) (\\S+)");
  private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

  private final SortedMap<String, String> types = new TreeMap<>();
  private final SortedMap<String, NavigableSet<String>> labels = new TreeMap<>();
  private final SortedMap<String, NavigableSet<String>> tiers = new TreeMap<>();

  /** Adds what a process of a tier has answered. */
  void add(String tier, String scrape) {
    String name = "";
    for (String line : scrape.lines().toList()) {
      Matcher family = FAMILY.matcher(line);
      if (family.matches()) {
        name = family.group(1);
        types.put(name, family.group(2));
        set(tiers, name).add(tier);
      } else if (!line.startsWith("#")) {
        LABEL.matcher(line).results().map(found -> found.group(1)).forEach(set(labels, name)::add);
      }
    }
  }

  private static NavigableSet<String> set(Map<String, NavigableSet<String>> sets, String name) {
    return sets.computeIfAbsent(name, _ -> new TreeSet<>());
  }

  /** What is to be said of each of ours, by its name. */
  SortedMap<String, String> lines() {
    return types.keySet().stream()
        .filter(name -> !FOREIGN.matcher(name).matches())
        .collect(Collectors.toMap(name -> name, this::line, (one, _) -> one, TreeMap::new));
  }

  private String line(String name) {
    return "%s {%s} of %s"
        .formatted(
            types.get(name),
            String.join(",", set(labels, name)),
            String.join(",", set(tiers, name)));
  }
}
