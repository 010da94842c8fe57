package daybreak.app.http;

import daybreak.schema.input.StrictJson;
import daybreak.schema.problem.Code;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers what the server refuses before any application sees it, such as a malformed request line.
 * It repeats nothing of the request but its path, where that was read and is one.
 */
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable cause) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(response.getStatus()), HttpStatus.BAD_REQUEST);
    response.setStatus(status.value());
    String path = request.getRequestURI();
    Problem problem = problem(status);
    send(response, path == null || path.isEmpty() ? problem : problem.at(path));
  }

  private static Problem problem(HttpStatus status) {
    Problem said = Problem.of(status);
    return said.code() == Code.REQUEST_MALFORMED
        ? Problem.of(status, said.code(), "The request was refused as malformed.")
        : said;
  }

  private static void send(Response response, Problem problem) {
    try {
      byte[] body = StrictJson.mapper().writeValueAsBytes(problem);
      response.setContentType("application/problem+json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      // The client is gone: there is nobody left to tell.
    }
  }
}
