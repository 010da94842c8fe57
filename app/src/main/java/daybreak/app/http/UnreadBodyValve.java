package daybreak.app.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Ends a request whose body nobody has read. A little of it is passed over, so that the client gets
 * its answer and can keep the connection; then the connection is closed, since the server by itself
 * would read on for as long as anything comes.
 */
final class UnreadBodyValve extends ValveBase {

  /** Set before anything is invoked where the head itself is refused, and its length with it. */
  private static final int FIRST_ERROR = 400;

  private static final int PASSED_OVER = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  UnreadBodyValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    boolean readable = response.getStatus() < FIRST_ERROR;
    getNext().invoke(request, response);
    if (readable && !request.isAsync() && CallKind.hasBody(request)) {
      response.flushBuffer();
      if (!isReadToItsEnd(request)) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  private static boolean isReadToItsEnd(Request request) {
    try {
      return isReadToItsEnd(request.getCoyoteRequest());
    } catch (IOException broken) {
      return false;
    }
  }

  /** Below the servlet's own stream, which is closed by now. */
  private static boolean isReadToItsEnd(org.apache.coyote.Request request) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Passed passed = new Passed();
    int bytes = 0;
    while (bytes <= PASSED_OVER && System.nanoTime() < deadline) {
      int count = request.doRead(passed);
      if (count < 0) {
        return true;
      }
      bytes += count;
    }
    return false;
  }

  /** Looks at nothing that it is given. */
  private static final class Passed implements ApplicationBufferHandler {

    private ByteBuffer buffer = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer read) {
      buffer = read;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public void expand(int size) {}
  }
}
