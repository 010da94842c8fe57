package daybreak.app.http;

import daybreak.schema.platform.InvalidInput.Violation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The one form of every error, RFC 9457: {@code type title status detail instance [errors]}. */
final class Problem {

  private static final URI BLANK = URI.create("about:blank");

  private Problem() {}

  static ProblemDetail of(HttpStatusCode status, @Nullable String detail) {
    return plain(ProblemDetail.forStatusAndDetail(status, detail));
  }

  /** Input at fault: each field with what is wrong with it. */
  static ProblemDetail of(HttpStatusCode status, List<Violation> violations) {
    ProblemDetail problem = of(status, "The request's input is not valid.");
    problem.setProperty("errors", violations);
    return problem;
  }

  static ProblemDetail plain(ProblemDetail problem) {
    problem.setType(BLANK);
    return problem;
  }

  /** The same problem, told of the request's path where that is a URI at all. */
  static ProblemDetail at(String path, ProblemDetail problem) {
    try {
      problem.setInstance(URI.create(path));
    } catch (IllegalArgumentException e) {
      problem.setInstance(null);
    }
    return problem;
  }
}
