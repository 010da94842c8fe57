package daybreak.schema.document;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A JSON object that is answered as it was read, and whose properties no Java type has.
 *
 * @param text the object, well-formed
 */
public record JsonObject(@JsonValue @JsonRawValue String text) {}
