package daybreak.schema.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that is answered as it was read, and whose properties no Java type has.
 *
 * @param text the object, well-formed
 */
public record JsonObject(@JsonValue @JsonRawValue String text) {

  /** One that stands in other JSON. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static JsonObject of(JsonNode object) {
    return new JsonObject(object.toString());
  }
}
