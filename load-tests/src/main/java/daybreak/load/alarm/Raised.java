package daybreak.load.alarm;

import tools.jackson.databind.JsonNode;

/**
 * An alert at a moment.
 *
 * @param fires whether it has been so for long enough that somebody is called
 */
record Raised(Alert alert, boolean fires) {

  static Raised of(JsonNode alert) {
    return new Raised(Alert.of(alert), alert.path("state").asString("").equals("firing"));
  }
}
