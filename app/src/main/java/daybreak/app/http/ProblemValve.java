package daybreak.app.http;

import daybreak.schema.platform.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers what the server refuses before any application sees it, such as a malformed request line.
 * It repeats nothing of the request.
 */
public final class ProblemValve extends ErrorReportValve {

  private static final String FORM =
      """
      {"type":"about:blank","title":"%s","status":%d,"detail":"The request was refused as malformed.",\
      "code":"%s"}\
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable cause) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    String title = status == null ? "Error" : status.getReasonPhrase();
    send(response, FORM.formatted(title, response.getStatus(), Code.REQUEST_MALFORMED.word()));
  }

  private static void send(Response response, String problem) {
    try {
      byte[] body = problem.getBytes(StandardCharsets.UTF_8);
      response.setContentType("application/problem+json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      // The client is gone: there is nobody left to tell.
    }
  }
}
