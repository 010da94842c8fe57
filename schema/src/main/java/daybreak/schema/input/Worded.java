package daybreak.schema.input;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A constant that JSON, read tables and parameters tell by a word: its name in lower case. Only
 * enumerations are.
 */
public interface Worded {

  /** An enumeration's own. */
  String name();

  /** The word. */
  @JsonValue
  default String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a word that a read table has.
   *
   * @throws IllegalArgumentException if it has none
   */
  static <E extends Worded> E of(Class<E> type, String word) {
    return find(type, word)
        .orElseThrow(() -> new IllegalArgumentException(word + " is not " + words(type)));
  }

  /** The constant of a word, if it is one. */
  static <E extends Worded> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.text().equals(word))
        .findFirst();
  }

  /** All words that there are, as a refusal names them. */
  static String words(Class<? extends Worded> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Worded::text)
        .collect(Collectors.joining(" or "));
  }
}
