package daybreak.command.imports;

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

  /** What is held of a line: its bytes, and what is no part of it at its ends. */
  private static final int ROOM = BOUND + MARK.length + 1;

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
    return text(length);
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
    if (length + more > ROOM) {
      return ROOM + 1;
    }
    if (length + more > held.length) {
      held = Arrays.copyOf(held, Math.min(ROOM, Math.max(2 * held.length, length + more)));
    }
    System.arraycopy(buffer, next, held, length, more);
    return length + more;
  }

  private @Nullable Line text(int length) {
    if (length > ROOM) {
      return new Line.TooLong(number);
    }
    int start = number == 1 && startsWithMark(length) ? MARK.length : 0;
    int stop = length > start && held[length - 1] == '\r' ? length - 1 : length;
    if (stop - start > BOUND) {
      return new Line.TooLong(number);
    }
    return isBlank(start, stop)
        ? null
        : new Line.Text(number, Arrays.copyOfRange(held, start, stop));
  }

  private boolean isBlank(int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (!Character.isWhitespace(held[i])) {
        return false;
      }
    }
    return true;
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
