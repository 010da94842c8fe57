package daybreak.schema.input;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single values that are written as text, each in its one form. A value of another form is an
 * {@link InvalidInput} under the name of its field.
 */
public final class Values {

  /** The largest number that a parameter may be. */
  public static final int MOST_NUMBER = 999_999_999;

  private static final Mask UUID_IN_FULL = new Mask("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");

  /** Stands for none, or for all, inside: it is nobody's id. */
  private static final String NIL = "00000000-0000-0000-0000-000000000000";

  private static final Mask DATE = new Mask("9999-99-99");
  private static final int MOST_DIGITS_OF_NUMBER = 9;
  private static final int MOST_DIGITS_OF_POSITION = 18;
  private static final Pattern SCHEME = Pattern.compile("[^/?#:]*+:");
  private static final Pattern WEB_URL = Pattern.compile("(?i)https?://([^/?#]++)");
  private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
  private static final int LONGEST_INSTANT = 40;

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd['T'HH:mm[:ss")
          .appendOptional(
              new DateTimeFormatterBuilder()
                  .appendFraction(NANO_OF_SECOND, 1, 9, true)
                  .toFormatter(Locale.ROOT))
          .appendPattern("][XXX]]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Values() {}

  /**
   * A UUID in its canonical form, lower case, other than the nil one; Java's own reading also takes
   * shortened ones.
   */
  public static UUID uuid(String field, String text) {
    if (NIL.equals(text)) {
      throw new InvalidInput(field, Code.MALFORMED, "is the nil UUID, which is nobody's id");
    }
    if (!isUuid(text)) {
      throw new InvalidInput(field, Code.MALFORMED, "is not a UUID");
    }
    return UUID.fromString(text);
  }

  /**
   * Whether the text is such a UUID. Requests bring a hundred at once, too many for a regular
   * expression.
   */
  public static boolean isUuid(String text) {
    return UUID_IN_FULL.fits(text) && !NIL.equals(text);
  }

  /** A date {@code YYYY-MM-DD} of the years 1 to 9999. */
  public static LocalDate date(String field, String text) {
    try {
      if (DATE.fits(text)) {
        LocalDate date = LocalDate.parse(text);
        if (!date.isBefore(FIRST_DATE)) {
          return date;
        }
      }
    } catch (DateTimeException e) {
      // Of the right form, but no day of the calendar: refused like any other form.
    }
    throw new InvalidInput(field, Code.MALFORMED, "must be a date such as 2026-06-30");
  }

  /**
   * A moment in ISO 8601 of the years 1 to 9999, with 0 to 9 digits after the second; without an
   * offset it is in UTC, without a clock it is midnight.
   */
  public static Instant instant(String field, String text) {
    try {
      if (text.length() <= LONGEST_INSTANT) {
        Instant instant = moment(text);
        if (isWithinYears(instant)) {
          return instant;
        }
      }
    } catch (DateTimeException e) {
      // Refused like any other form.
    }
    throw new InvalidInput(field, Code.MALFORMED, "must be a moment such as 2026-03-01T18:30:00Z");
  }

  private static Instant moment(String text) {
    return switch (MOMENT.parseBest(
        text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      case LocalDate date -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
      default -> throw new IllegalStateException("No other form is asked for");
    };
  }

  private static boolean isWithinYears(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1 && year <= 9999;
  }

  /** A whole number of at most nine digits. */
  public static int number(String field, String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    if (!Mask.isDigits(digits, MOST_DIGITS_OF_NUMBER)) {
      throw new InvalidInput(field, Code.MALFORMED, "must be a whole number");
    }
    return Integer.parseInt(text);
  }

  /** A position of the log: a whole number, not negative. */
  public static long position(String field, String text) {
    if (!Mask.isDigits(text, MOST_DIGITS_OF_POSITION)) {
      throw new InvalidInput(
          field, Code.MALFORMED, "must be a position: a whole number, not negative");
    }
    return Long.parseLong(text);
  }

  /** A constant of an enumeration, by its word. */
  public static <E extends Worded> E word(String field, String text, Class<E> type) {
    return Worded.find(type, text)
        .orElseThrow(
            () -> new InvalidInput(field, Code.UNKNOWN_VALUE, "must be " + Worded.words(type)));
  }

  /** A text of a parameter, which PostgreSQL can hold. */
  public static String text(String field, String text) {
    if (!Texts.isStorable(text)) {
      throw new InvalidInput(
          field,
          Code.NOT_STORABLE,
          "holds a character that cannot be stored (NUL or half of a pair)");
    }
    return text;
  }

  /**
   * A reference to a file of the web: a URL of {@code http} or {@code https}, or one without a
   * scheme and a host, to be resolved by who shows it. Nobody else's browser is made to run or to
   * read anything by it, and it carries no password.
   */
  public static String webReference(String field, String text) {
    if (!isOfOneWord(text) || !isOfWeb(text)) {
      throw new InvalidInput(
          field,
          Code.MALFORMED,
          "must be an http or https URL without blanks and user, or a relative reference");
    }
    return text(field, text);
  }

  private static boolean isOfOneWord(String text) {
    return text.codePoints()
        .noneMatch(c -> Texts.isInvisible(c) || Character.isISOControl(c) || c == '\\');
  }

  private static boolean isOfWeb(String text) {
    Matcher url = WEB_URL.matcher(text);
    return url.lookingAt()
        ? url.group(1).indexOf('@') < 0
        : !SCHEME.matcher(text).lookingAt() && !text.startsWith("//");
  }
}
