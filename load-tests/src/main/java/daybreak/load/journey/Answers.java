package daybreak.load.journey;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What journeys go on with, read from answers; nothing where an answer is no JSON. */
final class Answers {

  private Answers() {}

  /** A field of an answer, as text. */
  static String field(String answer, String name) {
    return read(answer).path(name).asString("");
  }

  /** The ids of a page's items. */
  static List<String> items(String page) {
    return read(page).path("items").valueStream().map(Answers::id).toList();
  }

  /** The ids of a quiz's questions. */
  static List<String> questions(String quiz) {
    return read(quiz).path("questions").valueStream().map(Answers::id).toList();
  }

  /** The cards of a study queue. */
  static List<String> cards(String queue) {
    return read(queue).path("items").valueStream().map(card -> id(card.path("flashcard"))).toList();
  }

  /** The topics that a plan has a quiz of. */
  static List<String> topics(String plan) {
    return read(plan)
        .path("items")
        .valueStream()
        .filter(item -> item.path("kind").asString("").equals("quiz"))
        .flatMap(item -> item.path("refIds").valueStream())
        .map(JsonNode::asString)
        .distinct()
        .toList();
  }

  private static String id(JsonNode one) {
    return one.path("id").asString("");
  }

  private static JsonNode read(String answer) {
    JsonMapper json = JsonMapper.shared();
    return answer.startsWith("{") ? json.readTree(answer) : json.createObjectNode();
  }
}
