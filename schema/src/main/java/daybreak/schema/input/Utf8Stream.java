package daybreak.schema.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where its bytes are not UTF-8, checked as they are read. */
final class Utf8Stream extends FilterInputStream {

  private final Utf8Check check = new Utf8Check();

  Utf8Stream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next < 0) {
      check.end();
    } else {
      check.accept(next);
    }
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count < 0) {
      check.end();
    } else {
      check.accept(target, offset, count);
    }
    return count;
  }

  /** Passes over nothing unseen. */
  @Override
  public long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
