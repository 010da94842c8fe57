package daybreak.command.testing;

import daybreak.schema.platform.InvalidInput;
import daybreak.schema.platform.KeyReused;
import daybreak.schema.platform.NotFound;
import daybreak.schema.platform.PreconditionFailed;
import daybreak.schema.platform.Refusal;
import daybreak.schema.platform.Unavailable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The statuses that the house gives to each way in which a request can fail. */
@RestControllerAdvice
final class Problems {

  @ExceptionHandler
  ProblemDetail invalid(InvalidInput fault) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, fault);
    problem.setProperty("errors", fault.violations());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail missing(NotFound fault) {
    return problem(HttpStatus.NOT_FOUND, fault);
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal fault) {
    return problem(HttpStatus.CONFLICT, fault);
  }

  @ExceptionHandler
  ProblemDetail reused(KeyReused fault) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, fault);
  }

  @ExceptionHandler
  ProblemDetail changedSince(PreconditionFailed fault) {
    return problem(HttpStatus.PRECONDITION_FAILED, fault);
  }

  @ExceptionHandler
  ProblemDetail unavailable(Unavailable fault) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, fault);
  }

  private static ProblemDetail problem(HttpStatus status, RuntimeException fault) {
    return ProblemDetail.forStatusAndDetail(status, fault.getMessage());
  }
}
