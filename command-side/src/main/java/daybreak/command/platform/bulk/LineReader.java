package daybreak.command.platform.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines and never holds more than one of them: what is longer than the bound
 * is skipped. Blank lines are left out but counted.
 */
final class LineReader {

  /** The most bytes that a line may have, without its end. */
  static final int BOUND = 1 << 20;

  /** The byte order mark that some programs begin a file with. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream stream;
  private final byte[] buffer = new byte[1 << 16];
  private byte[] held = new byte[1 << 12];
  private int next;
  private int end;
  private long number;

  LineReader(InputStream stream) {
    this.stream = stream;
  }

  /** The next line, or null at the end of the stream. */
  @Nullable Line next() throws IOException {
    while (next < end || fill()) {
      Line line = line();
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  private @Nullable Line line() throws IOException {
    number++;
    int length = 0;
    boolean ended;
    do {
      int stop = endOfLine();
      length = hold(length, stop);
      ended = stop < end;
      next = ended ? stop + 1 : end;
    } while (!ended && fill());
    return length > BOUND ? new Line.TooLong(number) : text(length);
  }

  /** Where the line ends in the buffer; the buffer's end if it goes on after it. */
  private int endOfLine() {
    int stop = next;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  private int hold(int length, int stop) {
    int more = stop - next;
    if (length + more > BOUND) {
      return BOUND + 1;
    }
    if (length + more > held.length) {
      held = Arrays.copyOf(held, Math.min(BOUND, Math.max(2 * held.length, length + more)));
    }
    System.arraycopy(buffer, next, held, length, more);
    return length + more;
  }

  private @Nullable Line text(int length) {
    int start = number == 1 && startsWithMark(length) ? MARK.length : 0;
    for (int i = start; i < length; i++) {
      if (!Character.isWhitespace(held[i])) {
        return new Line.Text(number, Arrays.copyOfRange(held, start, length));
      }
    }
    return null;
  }

  private boolean startsWithMark(int length) {
    return length >= MARK.length && Arrays.equals(held, 0, MARK.length, MARK, 0, MARK.length);
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, stream.read(buffer));
    return end > 0;
  }
}
