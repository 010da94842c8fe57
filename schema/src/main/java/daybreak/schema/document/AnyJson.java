package daybreak.schema.document;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value of whatever type, null included, that is answered as it was read.
 *
 * @param text the value, well-formed
 */
public record AnyJson(@JsonValue @JsonRawValue String text) {

  /** The value; null where there is none. */
  public static AnyJson of(JsonNode value) {
    return new AnyJson(value.isMissingNode() ? "null" : value.toString());
  }
}
