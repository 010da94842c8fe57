package daybreak.schema.input;

/**
 * The form of a text that every request has: told at a glance, where an expression would take
 * longer.
 *
 * @param places what stands at each place: {@code 9} for a digit, {@code x} for one of base sixteen
 *     in lower case, anything else for itself
 */
record Mask(String places) {

  /** Whether the text is as long, and has at each place what may be there. */
  boolean fits(String text) {
    if (text.length() != places.length()) {
      return false;
    }
    int place = 0;
    while (place < text.length() && isAllowed(text.charAt(place), places.charAt(place))) {
      place++;
    }
    return place == text.length();
  }

  private static boolean isAllowed(char given, char place) {
    return switch (place) {
      case '9' -> isDigit(given);
      case 'x' -> isDigit(given) || (given >= 'a' && given <= 'f');
      default -> given == place;
    };
  }

  /** Whether the text is one digit or more, and no more than so many. */
  static boolean isDigits(String text, int most) {
    int place = 0;
    while (place < text.length() && place < most && isDigit(text.charAt(place))) {
      place++;
    }
    return place == text.length() && place > 0;
  }

  /** Digits of other scripts are none. */
  private static boolean isDigit(char given) {
    return given >= '0' && given <= '9';
  }
}
