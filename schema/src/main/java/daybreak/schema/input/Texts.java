package daybreak.schema.input;

/**
 * Texts given by others. White space is what Unicode calls so, and what shows nothing counts with
 * it, so that two texts that look the same at their ends are the same.
 */
public final class Texts {

  private Texts() {}

  /** Whether nothing can be seen of it. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Texts::isInvisible);
  }

  /** The text without what can't be seen at its ends. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isInvisible(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && isInvisible(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** White_Space of Unicode, and the characters without width that stand for none. */
  static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || switch (codePoint) {
          case 0x85, 0xAD, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> true;
          default -> false;
        };
  }

  /** Whether it has more characters (code points) than the limit. */
  public static boolean isLongerThan(int limit, String text) {
    return text.length() > limit && text.codePointCount(0, text.length()) > limit;
  }

  /** Whether PostgreSQL and UTF-8 can hold it: no NUL, no half of a pair. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }
}
