package daybreak.command.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads where it ends as the one scalar that it is; anything else is refused. */
final class UntilReader extends StdDeserializer<Until> {

  UntilReader() {
    super(Until.class);
  }

  @Override
  public @Nullable Until deserialize(JsonParser json, DeserializationContext context) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != NumberType.BIG_INTEGER) {
      return new Until.Position(json.getLongValue());
    }
    if (token == JsonToken.VALUE_STRING) {
      return new Until.Moment(json.getString());
    }
    return context.reportInputMismatch(this, "It ends at a position or a moment");
  }
}
