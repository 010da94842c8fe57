package daybreak.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Values at the limits of a schema, and just beyond them.
 *
 * @param within what the schema allows
 * @param beyond what it forbids
 */
record Limits(List<JsonNode> within, List<JsonNode> beyond) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Limits of(JsonNode schema) {
    var limits = new Limits(new ArrayList<>(), new ArrayList<>());
    JsonNode type = schema.path("type");
    switch (type.isArray() ? type.path(0).asString() : type.asString("")) {
      case "string" -> limits.text(schema);
      case "integer", "number" -> limits.number(schema);
      case "array" -> limits.list(schema);
      default -> limits.beyond.add(JSON.objectNode().put("no", "field"));
    }
    return limits;
  }

  private void text(JsonNode schema) {
    beyond.add(JSON.numberNode(5));
    if (schema.has("enum")) {
      schema.get("enum").forEach(within::add);
      beyond.add(JSON.stringNode("nonsense"));
    }
    if (schema.has("format")) {
      beyond.add(JSON.stringNode("nonsense"));
    }
    if (schema.has("maxLength")) {
      int most = schema.get("maxLength").asInt();
      within.add(JSON.stringNode("x".repeat(most)));
      beyond.add(JSON.stringNode("x".repeat(most + 1)));
    }
    if (schema.has("minLength")) {
      within.add(JSON.stringNode("x".repeat(schema.get("minLength").asInt())));
      beyond.add(JSON.stringNode("x".repeat(schema.get("minLength").asInt() - 1)));
    }
  }

  private void number(JsonNode schema) {
    beyond.add(JSON.stringNode("5"));
    if (schema.has("maximum")) {
      within.add(JSON.numberNode(schema.get("maximum").asInt()));
      beyond.add(JSON.numberNode(schema.get("maximum").asInt() + 1));
    }
    if (schema.has("minimum")) {
      within.add(JSON.numberNode(schema.get("minimum").asInt()));
      beyond.add(JSON.numberNode(schema.get("minimum").asInt() - 1));
    }
  }

  private void list(JsonNode schema) {
    beyond.add(JSON.stringNode("x"));
    JsonNode items = schema.get("items");
    if (!items.path("type").asString("").equals("string")) {
      return;
    }
    if (schema.has("maxItems")) {
      int most = schema.get("maxItems").asInt();
      within.add(items(items, most));
      beyond.add(items(items, most + 1));
    }
    if (items.has("maxLength")) {
      String longest = "x".repeat(items.get("maxLength").asInt());
      within.add(JSON.arrayNode().add(longest).add("y"));
      beyond.add(JSON.arrayNode().add(longest + "x").add("y"));
    }
  }

  private static ArrayNode items(JsonNode items, int count) {
    ArrayNode list = JSON.arrayNode();
    for (int item = 0; item < count; item++) {
      list.add(items.has("format") ? new UUID(0, item + 1L).toString() : "item " + item);
    }
    return list;
  }
}
