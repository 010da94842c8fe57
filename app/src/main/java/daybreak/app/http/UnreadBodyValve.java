package daybreak.app.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Ends a request whose body nobody has read. A little of it is passed over, so that the client gets
 * its answer and can keep the connection; then the connection is closed, since the server by itself
 * would read on for as long as anything comes.
 */
final class UnreadBodyValve extends ValveBase {

  private static final int PASSED_OVER = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  UnreadBodyValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (!request.isAsync() && hasBody(request)) {
      response.finishResponse();
      if (!isReadToItsEnd(request)) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  private static boolean hasBody(Request request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isReadToItsEnd(Request request) {
    try {
      return isReadToItsEnd(request.getStream());
    } catch (IOException broken) {
      return false;
    }
  }

  private static boolean isReadToItsEnd(InputStream body) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    byte[] buffer = new byte[8 * 1024];
    int passed = 0;
    while (passed <= PASSED_OVER && System.nanoTime() < deadline) {
      int count = body.read(buffer);
      if (count < 0) {
        return true;
      }
      passed += count;
    }
    return false;
  }
}
