package daybreak.query.platform;

import daybreak.schema.platform.InvalidInput;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads single values of a request, and says in plain words what is wrong with one. */
public final class Parameters {

  private static final Pattern UUID_IN_FULL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private Parameters() {}

  /**
   * A UUID in full; Java's own reading also takes shortened ones.
   *
   * @throws InvalidInput if it is none
   */
  public static UUID uuid(String name, String text) {
    if (!UUID_IN_FULL.matcher(text).matches()) {
      throw new InvalidInput(name, "must be a UUID");
    }
    return UUID.fromString(text);
  }

  /** The caller's id. */
  public static UUID id(Principal caller) {
    return UUID.fromString(caller.getName());
  }

  static Object value(String name, String text, Class<?> type) {
    if (type == UUID.class) {
      return uuid(name, text);
    }
    if (type == Integer.class) {
      return number(name, text);
    }
    return type.isEnum() ? constant(name, text, type) : storable(name, text);
  }

  /**
   * A whole number.
   *
   * @throws InvalidInput if it is none, or has more than 9 digits
   */
  public static Integer number(String name, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new InvalidInput(name, "must be a whole number");
    }
    return Integer.valueOf(text);
  }

  private static String storable(String name, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new InvalidInput(name, "must not contain the character NUL");
    }
    return text;
  }

  /** Constants are written in lower case, as JSON has them. */
  private static Object constant(String name, String text, Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> word(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(name, "must be " + words(constants)));
  }

  private static String words(Object[] constants) {
    return Arrays.stream(constants).map(Parameters::word).collect(Collectors.joining(" or "));
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
  }
}
