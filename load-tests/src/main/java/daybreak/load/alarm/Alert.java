package daybreak.load.alarm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Something that is wrong, as Prometheus names it.
 *
 * @param labels what tells it from others of its name, such as the statement that is slow
 */
record Alert(String name, Map<String, String> labels) {

  private static final Set<String> OF_EVERY_ALERT = Set.of("alertname", "severity");

  static Alert of(JsonNode alert) {
    Map<String, String> labels = new TreeMap<>();
    alert
        .path("labels")
        .propertyStream()
        .filter(label -> !OF_EVERY_ALERT.contains(label.getKey()))
        .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
    return new Alert(alert.at("/labels/alertname").asString(""), labels);
  }

  /** Whether it is of the other's name, and says all that the other's labels say. */
  boolean says(Alert other) {
    return name.equals(other.name) && labels.entrySet().containsAll(other.labels.entrySet());
  }

  @Override
  public String toString() {
    return labels.isEmpty() ? name : name + labels;
  }
}
