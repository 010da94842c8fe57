package daybreak.schema.input;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one request by the bank's rules and gathers everything that is wrong with
 * them, so that the author hears it all at once. A field at fault reads as a harmless value; {@link
 * #valid} is the way out and lets nothing pass while a violation is known.
 */
public final class FieldReader {

  public static final int TITLE = 500;

  /** The longest time that anything may have taken. */
  public static final int DAY_IN_MILLIS = 86_400_000;

  public static final int TAGS = 20;
  private static final int MOST_GIVEN_TAGS = 200;
  public static final int REASON = 1_000;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int DERIVED = 5;

  private final List<Violation> violations = new ArrayList<>();

  /** What was read, once every field has been found right. */
  public <T extends @Nullable Object> T valid(T read) {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return read;
  }

  /** Gathers what is wrong; beyond what an answer tells, one more is no news. */
  public void refuse(String field, Code code, String message) {
    if (violations.size() < InvalidInput.MOST) {
      violations.add(new Violation(field, message, code));
    }
  }

  /** Refuses a field that has to be there. */
  public void missing(String field) {
    refuse(field, Code.MISSING, "is missing");
  }

  /** A field of a change that can't be taken away; null where it was left out. */
  public <T> @Nullable T kept(String field, @Nullable Sent<T> sent) {
    if (sent != null && sent.value() == null) {
      refuse(field, Code.MISSING, "must be left out or have a value, not null");
    }
    return sent == null ? null : sent.value();
  }

  /** What a reader makes of a value that has to be there; where it refuses, a harmless one. */
  private <T> T read(
      String field, @Nullable String value, BiFunction<String, String, T> reader, T harmless) {
    if (value == null) {
      missing(field);
      return harmless;
    }
    try {
      return reader.apply(field, value);
    } catch (InvalidInput invalid) {
      invalid.violations().forEach(what -> refuse(what.field(), what.code(), what.message()));
      return harmless;
    }
  }

  /** A UUID that has to be there. */
  public UUID id(String field, @Nullable String value) {
    return read(field, value, Values::uuid, NOBODY);
  }

  /** The UUID that the client made, or a new one. */
  public UUID idOrNew(String field, @Nullable String value) {
    return value == null ? UUID.randomUUID() : id(field, value);
  }

  /**
   * The UUID that a learner's client made, or a new one. Those of version 5 are derived from names,
   * as the product derives its own of who does what: nobody takes the place of such a thing.
   */
  public UUID madeIdOrNew(String field, @Nullable String value) {
    UUID id = idOrNew(field, value);
    if (id.version() == DERIVED) {
      refuse(field, Code.MALFORMED, "must not be of version 5, which is derived from a name");
    }
    return id;
  }

  /** A text that has to be there and to say something. */
  public String text(String field, @Nullable String value, int limit) {
    if (value == null) {
      missing(field);
      return "";
    }
    if (Texts.isBlank(value)) {
      refuse(field, Code.BLANK, "must not be blank");
    }
    return bounded(field, value, limit);
  }

  /** A reference to a file of the web that has to be there. */
  public String webReference(String field, @Nullable String value, int limit) {
    String text = text(field, value, limit);
    return text.isEmpty() || Texts.isBlank(text)
        ? text
        : read(field, text, Values::webReference, "");
  }

  /** A title, without the blanks around it. */
  public String title(String field, @Nullable String value) {
    return Texts.strip(text(field, value, TITLE));
  }

  /** A text that may be left out; a blank one counts as left out. */
  public @Nullable String optionalText(String field, @Nullable String value, int limit) {
    return value == null || Texts.isBlank(value) ? null : bounded(field, value, limit);
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
    list(field, values, MOST_GIVEN_TAGS, this::tag).forEach(tags::add);
    tags.remove("");
    if (tags.size() > TAGS) {
      refuse(field, Code.COUNT, "must be at most " + TAGS);
    }
    return List.copyOf(tags);
  }

  /** Tags to look for. A blank one is refused: left out, it would look for everything. */
  public List<String> wantedTags(
      String field, @Nullable Collection<? extends @Nullable String> values) {
    if (values != null && values.stream().anyMatch(tag -> tag != null && Texts.isBlank(tag))) {
      refuse(field, Code.BLANK, "must hold no blank tag");
    }
    return tags(field, values);
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
      refuse(field, Code.COUNT, "must be at most " + grouped(limit));
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
      missing(field);
      return least;
    }
    if (value < least || value > most) {
      refuse(field, Code.OUT_OF_RANGE, "must be " + least + " to " + grouped(most));
    }
    return value;
  }

  /** A date such as {@code 2026-06-30}, which may be left out. */
  public @Nullable LocalDate optionalDate(String field, @Nullable String value) {
    return value == null ? null : read(field, value, Values::date, LocalDate.EPOCH);
  }

  /** A moment such as {@code 2026-03-01T18:30:00Z}, which has to be there. */
  public Instant instant(String field, @Nullable String value) {
    return read(field, value, Values::instant, Instant.EPOCH);
  }

  /** A number within bounds, which may be left out; there is one zero. */
  public @Nullable Double optionalNumber(
      String field, @Nullable Double value, double least, double most) {
    if (value == null) {
      return null;
    }
    if (!(value >= least && value <= most)) {
      refuse(
          field,
          Code.OUT_OF_RANGE,
          String.format(Locale.ROOT, "must be %.0f to %.0f", least, most));
    }
    return value + 0.0;
  }

  /** One of an enumeration's constants, by the word that JSON has for it. */
  public <E extends Worded> Optional<E> choice(
      String field, @Nullable String value, Class<E> type) {
    return read(
        field, value, (name, word) -> Optional.of(Values.word(name, word, type)), Optional.empty());
  }

  private String tag(String field, @Nullable String value) {
    return read(field, value, Tags::read, value == null ? "" : Tags.stored(value));
  }

  private String bounded(String field, String value, int limit) {
    if (Texts.isLongerThan(limit, value)) {
      refuse(field, Code.TOO_LONG, "must have at most " + grouped(limit) + " characters");
    }
    return read(field, value, Values::text, "");
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
