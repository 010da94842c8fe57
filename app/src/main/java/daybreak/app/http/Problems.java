package daybreak.app.http;

import daybreak.schema.eventstore.UnknownEvent;
import daybreak.schema.platform.InvalidInput;
import daybreak.schema.platform.InvalidInput.Violation;
import daybreak.schema.platform.KeyReused;
import daybreak.schema.platform.NotFound;
import daybreak.schema.platform.Refusal;
import daybreak.schema.platform.Unavailable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers each way in which a request can fail with its {@link Problem}. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail invalid(InvalidInput invalid) {
    return Problem.of(HttpStatus.BAD_REQUEST, invalid.violations());
  }

  @ExceptionHandler
  ProblemDetail missing(NotFound missing) {
    return Problem.of(HttpStatus.NOT_FOUND, missing.getMessage());
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    return Problem.of(HttpStatus.CONFLICT, refusal.getMessage());
  }

  @ExceptionHandler
  ProblemDetail reused(KeyReused reused) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail rejected(RequestRejectedException rejected) {
    return Problem.of(HttpStatus.BAD_REQUEST, "The request holds characters that are not allowed.");
  }

  /** No connection or time was left. */
  @ExceptionHandler({
    Unavailable.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> unavailable(Exception cause) {
    log.warn("Answered 503: {}", NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(Problem.of(status, "There is no capacity left at this moment; try again soon."));
  }

  /** What is asked for waits for a release that knows what has happened. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(UnknownEvent unknown) {
    log.warn("Answered 503: {}", unknown.getMessage());
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, "60")
        .body(Problem.of(status, unknown.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception cause) {
    UUID id = UUID.randomUUID();
    log.error("Answered 500 with id {}", id, cause);
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; it is logged under " + id);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem = unreadable(unreadable);
    return respond(problem, headers, request);
  }

  private static ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.DETAIL);
      }
      if (cause instanceof InvalidInput invalid) {
        return Problem.of(HttpStatus.BAD_REQUEST, invalid.violations());
      }
    }
    return unreadable.getCause() instanceof JacksonException fault
        ? Problem.of(HttpStatus.BAD_REQUEST, List.of(JsonFault.violation(fault)))
        : Problem.of(HttpStatus.BAD_REQUEST, "The request's body is missing or can't be read.");
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String field =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(mismatch.getPropertyName());
    String message = "must be " + JsonFault.expected(mismatch.getRequiredType());
    ProblemDetail problem =
        Problem.of(HttpStatus.BAD_REQUEST, List.of(new Violation(field, message)));
    return respond(problem, headers, request);
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      Problem.plain(problem);
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  private ResponseEntity<Object> respond(
      ProblemDetail problem, HttpHeaders headers, WebRequest request) {
    return createResponseEntity(problem, headers, HttpStatus.valueOf(problem.getStatus()), request);
  }
}
