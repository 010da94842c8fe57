package daybreak.command.testing;

import daybreak.schema.input.JsonFault;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.PreconditionFailed;
import daybreak.schema.problem.Refusal;
import daybreak.schema.problem.TooOften;
import daybreak.schema.problem.Unavailable;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

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
  ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException fault
        ? invalid(new InvalidInput(List.of(JsonFault.violation(fault, "body"))))
        : problem(HttpStatus.BAD_REQUEST, unreadable);
  }

  @ExceptionHandler
  ProblemDetail missing(NotFound fault) {
    return problem(HttpStatus.NOT_FOUND, fault);
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal fault) {
    ProblemDetail problem = problem(HttpStatus.CONFLICT, fault);
    problem.setProperty("code", fault.code());
    problem.setProperty("holds", fault.holds());
    return problem;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooOften(TooOften fault) {
    ProblemDetail problem = problem(HttpStatus.TOO_MANY_REQUESTS, fault);
    problem.setProperty("code", fault.code());
    return ResponseEntity.of(problem)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(fault.seconds()))
        .build();
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
