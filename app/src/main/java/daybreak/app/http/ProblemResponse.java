package daybreak.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: in filters, and for the rules of security. */
@Component
public final class ProblemResponse {

  private final JsonMapper json;

  ProblemResponse(JsonMapper json) {
    this.json = json;
  }

  /** Answers the request with this status and these words; headers already set are kept. */
  public void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    ProblemDetail problem = Problem.at(request.getRequestURI(), Problem.of(status, detail));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(members(problem)));
  }

  private static Map<String, Object> members(ProblemDetail problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", String.valueOf(problem.getType()));
    members.put("title", String.valueOf(problem.getTitle()));
    members.put("status", problem.getStatus());
    members.put("detail", String.valueOf(problem.getDetail()));
    if (problem.getInstance() != null) {
      members.put("instance", problem.getInstance().toString());
    }
    return members;
  }
}
