package daybreak.query.http;

import daybreak.schema.input.Values;
import daybreak.schema.input.Worded;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the values of a request's parameters by the types of the components they become. */
public final class Parameters {

  private Parameters() {}

  /**
   * UUIDs with commas between them, each once.
   *
   * @throws InvalidInput if there is none, or one more than the most
   */
  public static List<UUID> uuids(String name, @Nullable String given, int most) {
    if (given == null || given.isEmpty()) {
      throw new InvalidInput(name, Code.MISSING, "is missing");
    }
    String[] ids = given.split(",", -1);
    if (ids.length > most) {
      throw new InvalidInput(name, Code.COUNT, "must be at most " + most);
    }
    return Arrays.stream(ids).map(id -> Values.uuid(name, id)).distinct().toList();
  }

  static Object value(String name, String text, Class<?> type) {
    if (type == UUID.class) {
      return Values.uuid(name, text);
    }
    if (type == Integer.class) {
      return Values.number(name, text);
    }
    if (type == Long.class) {
      return Values.position(name, text);
    }
    return type.isEnum()
        ? Values.word(name, text, type.asSubclass(Worded.class))
        : Values.text(name, text);
  }
}
