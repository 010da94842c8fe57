package daybreak.command.platform;

import daybreak.schema.platform.InvalidInput;
import daybreak.schema.platform.InvalidInput.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one request by the bank's rules and gathers everything that is wrong with
 * them, so that the author hears it all at once. A field at fault reads as a harmless value; {@link
 * #valid} is the way out and lets nothing pass while a violation is known.
 */
public final class Input {

  public static final int TITLE = 500;

  /** The longest time that anything may have taken. */
  public static final int DAY_IN_MILLIS = 86_400_000;

  private static final int TAGS = 20;
  private static final int TAG = 200;
  private static final int REASON = 1_000;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final List<Violation> violations = new ArrayList<>();

  /** What was read, once every field has been found right. */
  public <T extends @Nullable Object> T valid(T read) {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return read;
  }

  public void refuse(String field, String message) {
    violations.add(new Violation(field, message));
  }

  /** A UUID that has to be there. */
  public UUID id(String field, @Nullable String value) {
    if (value == null) {
      refuse(field, "is missing");
      return NOBODY;
    }
    if (!UUID_FORM.matcher(value).matches()) {
      refuse(field, "is not a UUID");
      return NOBODY;
    }
    return UUID.fromString(value);
  }

  /** The UUID that the client made, or a new one. */
  public UUID idOrNew(String field, @Nullable String value) {
    return value == null ? UUID.randomUUID() : id(field, value);
  }

  /** A text that has to be there and to say something. */
  public String text(String field, @Nullable String value, int limit) {
    if (value == null) {
      refuse(field, "is missing");
      return "";
    }
    if (value.isBlank()) {
      refuse(field, "must not be blank");
    }
    return bounded(field, value, limit);
  }

  /** A title, without the blanks around it. */
  public String title(String field, @Nullable String value) {
    return text(field, value, TITLE).strip();
  }

  /** A text that may be left out; a blank one counts as left out. */
  public @Nullable String optionalText(String field, @Nullable String value, int limit) {
    return value == null || value.isBlank() ? null : bounded(field, value, limit);
  }

  /** Why something was done, if the author says so. */
  public @Nullable String reason(@Nullable String value) {
    return optionalText("reason", value, REASON);
  }

  /** Tags trimmed, in lower case, each once, in order; blank ones say nothing and are left out. */
  public List<String> tags(@Nullable Collection<? extends @Nullable String> values) {
    return tags("tags", values);
  }

  /** Tags under another name than {@code tags}. */
  public List<String> tags(String field, @Nullable Collection<? extends @Nullable String> values) {
    if (values == null) {
      return List.of();
    }
    var tags = new TreeSet<String>();
    list(field, values, Integer.MAX_VALUE, this::tag).forEach(tags::add);
    tags.remove("");
    if (tags.size() > TAGS) {
      refuse(field, "must be at most " + TAGS);
    }
    return List.copyOf(tags);
  }

  /** A list whose items are read one by one under names such as {@code assets[3]}. */
  public <S, T> List<T> list(
      String field,
      @Nullable Collection<? extends @Nullable S> values,
      int limit,
      BiFunction<String, @Nullable S, T> item) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > limit) {
      refuse(field, "must be at most " + grouped(limit));
      return List.of();
    }
    var read = new ArrayList<T>(values.size());
    for (S value : values) {
      read.add(item.apply(field + "[" + read.size() + "]", value));
    }
    return read;
  }

  /** A whole number within bounds that has to be there. */
  public int number(String field, @Nullable Integer value, int least, int most) {
    if (value == null) {
      refuse(field, "is missing");
      return least;
    }
    if (value < least || value > most) {
      refuse(field, "must be " + least + " to " + grouped(most));
    }
    return value;
  }

  /** A date such as {@code 2026-06-30}, which may be left out. */
  public @Nullable LocalDate optionalDate(String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      refuse(field, "must be a date such as 2026-06-30");
      return null;
    }
  }

  /** One of an enumeration's constants, by the word that JSON has for it. */
  public <E extends Enum<E>> Optional<E> choice(
      String field, @Nullable String value, E[] constants, Function<E, String> word) {
    for (E constant : constants) {
      if (word.apply(constant).equals(value)) {
        return Optional.of(constant);
      }
    }
    refuse(field, value == null ? "is missing" : "must be " + words(constants, word));
    return Optional.empty();
  }

  private static <E> String words(E[] constants, Function<E, String> word) {
    return String.join(" or ", List.of(constants).stream().map(word).toList());
  }

  private String tag(String field, @Nullable String value) {
    if (value == null) {
      refuse(field, "is missing");
      return "";
    }
    return bounded(field, value.strip(), TAG).toLowerCase(Locale.ROOT);
  }

  private String bounded(String field, String value, int limit) {
    if (value.length() > limit && value.codePointCount(0, value.length()) > limit) {
      refuse(field, "must have at most " + grouped(limit) + " characters");
    }
    if (!storable(value)) {
      refuse(field, "holds a character that cannot be stored (NUL or half of a pair)");
    }
    return value;
  }

  private static boolean storable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && (++i == value.length() || !Character.isLowSurrogate(value.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
