package daybreak.query.http;

import daybreak.query.http.AskedBytes.Part;
import daybreak.query.http.AskedBytes.Unsatisfiable;
import daybreak.query.http.AskedBytes.Whole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Range}: what is not one range of bytes asks for all of them. */
final class RangeHeader {

  /** From a byte on, up to another, or so many of the last. */
  private static final Pattern ONE = Pattern.compile("(?i:bytes)=[ \t]*([0-9]*)-([0-9]*)[ \t]*");

  /** More digits than these may be too many for a number. */
  private static final int SAFE_DIGITS = 18;

  private RangeHeader() {}

  /**
   * @param length how many bytes there are
   */
  static AskedBytes read(String range, long length) {
    Matcher one = ONE.matcher(range);
    if (!one.matches()) {
      return new Whole(length);
    }
    String first = one.group(1);
    String last = one.group(2);
    return first.isEmpty() ? ofLast(last, length) : from(first, last, length);
  }

  private static AskedBytes ofLast(String count, long length) {
    if (count.isEmpty()) {
      return new Whole(length);
    }
    long bytes = number(count);
    if (bytes == 0) {
      return new Unsatisfiable(length);
    }
    return length == 0
        ? new Whole(length)
        : new Part(Math.max(0, length - bytes), length - 1, length);
  }

  private static AskedBytes from(String start, String end, long length) {
    long first = number(start);
    long last = end.isEmpty() ? Long.MAX_VALUE : number(end);
    if (last < first) {
      return new Whole(length);
    }
    return first >= length
        ? new Unsatisfiable(length)
        : new Part(first, Math.min(last, length - 1), length);
  }

  /** A number that is too large for one is past every end. */
  private static long number(String digits) {
    String plain = digits.replaceFirst("^0+(?=.)", "");
    return plain.length() > SAFE_DIGITS ? Long.MAX_VALUE : Long.parseLong(plain);
  }
}
