package daybreak.app.http;

import daybreak.schema.input.StrictJson;
import daybreak.schema.problem.Code;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes a problem where no controller is reached: in filters, and for the rules of security. */
public final class ProblemResponse {

  private ProblemResponse() {}

  /** Answers the request with this status and these words; headers already set are kept. */
  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      Code code,
      String detail)
      throws IOException {
    send(request, response, Problem.of(status, code, detail));
  }

  static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    byte[] body = StrictJson.mapper().writeValueAsBytes(problem.at(request.getRequestURI()));
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
