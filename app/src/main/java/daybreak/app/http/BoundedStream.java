package daybreak.app.http;

import daybreak.schema.sql.Patience;
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
    count(value < 0 ? value : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = body.read(target, offset, length);
    count(count);
    return count;
  }

  /** Until the body's end it is the client that was waited for. */
  private void count(int bytes) throws BodyRefused {
    if (bytes < 0) {
      Patience.beginAnew();
    }
    read += Math.max(0, bytes);
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
