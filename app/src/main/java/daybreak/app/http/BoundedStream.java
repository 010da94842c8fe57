package daybreak.app.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that ends in {@link BodyRefused} where it goes past its call's bytes or time. */
final class BoundedStream extends ServletInputStream {

  private final ServletInputStream body;
  private final CallKind kind;
  private final long start = System.nanoTime();
  private long read;

  BoundedStream(ServletInputStream body, CallKind kind) {
    this.body = body;
    this.kind = kind;
  }

  @Override
  public int read() throws IOException {
    int value = body.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = body.read(target, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) throws BodyRefused {
    read += bytes;
    if (read > kind.limit()) {
      throw BodyRefused.tooLarge(kind.limit());
    }
    if (kind.isBoundedInTime() && System.nanoTime() - start > CallKind.PATIENCE.toNanos()) {
      throw BodyRefused.tooSlow();
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
