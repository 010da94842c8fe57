package daybreak.schema.content;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an answer as the one scalar that it is; anything else is refused before it is read. */
final class AnswerReader extends StdDeserializer<Answer> {

  AnswerReader() {
    super(Answer.class);
  }

  @Override
  public @Nullable Answer deserialize(JsonParser json, DeserializationContext context) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return new Answer.Choice(json.getIntValue());
    }
    if (token == JsonToken.VALUE_STRING) {
      return new Answer.Words(json.getString());
    }
    return context.reportInputMismatch(this, "An answer is an index or a text");
  }
}
