package daybreak.app.ops;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The compose file, filled in as an operator's .env would fill it. */
record Compose(JsonNode services) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):([?-])([^}]*)}");
  private static final String FILE = "compose/compose.yaml";

  static Compose read() {
    return new Compose(OpsFiles.document(FILE).path("services"));
  }

  /** What the file takes from .env, and has no default for. */
  static Set<String> needed() {
    Set<String> needed = new TreeSet<>();
    VARIABLE
        .matcher(OpsFiles.text(FILE))
        .results()
        .filter(found -> found.group(2).equals("?"))
        .forEach(found -> needed.add(found.group(1)));
    return needed;
  }

  JsonNode service(String name) {
    return services.path(name);
  }

  Deployed deployed(String name) {
    Map<String, String> variables = new TreeMap<>();
    service(name)
        .path("environment")
        .propertyStream()
        .forEach(entry -> variables.put(entry.getKey(), filled(entry.getValue().stringValue())));
    return new Deployed(name, variables);
  }

  /** The services that are of a tier. */
  List<Deployed> processes() {
    return services.propertyNames().stream()
        .map(this::deployed)
        .filter(one -> one.variables().containsKey("DAYBREAK_TIER"))
        .toList();
  }

  String image(String name) {
    return filled(service(name).path("image").asString(""));
  }

  /** The files and directories of this machine that services see. */
  Set<String> mounted() {
    Set<String> mounted = new TreeSet<>();
    services
        .valueStream()
        .flatMap(service -> service.path("volumes").valueStream())
        .filter(volume -> volume.path("type").asString("").equals("bind"))
        .forEach(volume -> mounted.add(volume.path("source").asString("")));
    return mounted;
  }

  /** The ports of this machine that services answer on, and how. */
  Stream<String> published() {
    return services
        .valueStream()
        .flatMap(service -> service.path("ports").valueStream())
        .map(port -> port.asString(""));
  }

  private static String filled(String text) {
    return VARIABLE.matcher(text).replaceAll(Compose::value);
  }

  /** The default, or what an operator has set. */
  private static String value(MatchResult variable) {
    return variable.group(2).equals("-") ? Matcher.quoteReplacement(variable.group(3)) : "filled";
  }
}
