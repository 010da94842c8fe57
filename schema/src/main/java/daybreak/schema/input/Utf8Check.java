package daybreak.schema.input;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;

/**
 * Whether bytes are well-formed UTF-8 (Unicode, table 3-7) without NUL, told byte by byte: so
 * nothing has to be held to know it.
 */
final class Utf8Check {

  private static final int FIRST = 0x80;
  private static final int LAST = 0xBF;

  private int following;
  private int least = FIRST;
  private int most = LAST;

  void accept(byte[] bytes, int offset, int count) throws CharacterCodingException {
    for (int i = offset; i < offset + count; i++) {
      if (following > 0 || bytes[i] <= 0) {
        accept(bytes[i] & 0xFF);
      }
    }
  }

  void accept(int next) throws CharacterCodingException {
    if (following > 0) {
      require(next >= least && next <= most);
      expect(following - 1, FIRST, LAST);
    } else {
      start(next);
    }
  }

  /** No character is left unfinished. */
  void end() throws CharacterCodingException {
    require(following == 0);
  }

  /** The second byte is narrower where overlong forms, surrogates or what is no plane would fit. */
  private void start(int lead) throws CharacterCodingException {
    require(lead != 0 && lead <= 0xF4 && (lead < 0x80 || lead >= 0xC2));
    switch (lead) {
      case 0xE0 -> expect(2, 0xA0, LAST);
      case 0xED -> expect(2, FIRST, 0x9F);
      case 0xF0 -> expect(3, 0x90, LAST);
      case 0xF4 -> expect(3, FIRST, 0x8F);
      default -> expect(lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3, FIRST, LAST);
    }
  }

  private void expect(int following, int least, int most) {
    this.following = following;
    this.least = least;
    this.most = most;
  }

  private static void require(boolean wellFormed) throws CharacterCodingException {
    if (!wellFormed) {
      throw new MalformedInputException(1);
    }
  }
}
