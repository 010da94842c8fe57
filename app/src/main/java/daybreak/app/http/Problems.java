package daybreak.app.http;

import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.input.JsonFault;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Failures;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.NotYetVisible;
import daybreak.schema.problem.PreconditionFailed;
import daybreak.schema.problem.RangeUnsatisfiable;
import daybreak.schema.problem.Refusal;
import daybreak.schema.problem.TooOften;
import daybreak.schema.problem.Unavailable;
import daybreak.schema.process.Fatal;
import daybreak.schema.sql.SqlFault;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Answers each way in which a request can fail with its {@link Problem}, whatever form of answer
 * the client would have accepted.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final String BODY = "body";

  @ExceptionHandler
  ResponseEntity<Object> invalid(InvalidInput invalid, WebRequest request) {
    return respond(Problem.of(invalid.violations()), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(NotFound missing, WebRequest request) {
    return respond(HttpStatus.NOT_FOUND, Code.NOT_FOUND, missing, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
    return respond(Problem.of(refusal), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> tooOften(TooOften often, WebRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
    Problem problem =
        Problem.of(HttpStatus.TOO_MANY_REQUESTS, often.code(), String.valueOf(often.getMessage()));
    return respond(problem, headers, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> reused(KeyReused reused, WebRequest request) {
    return respond(HttpStatus.UNPROCESSABLE_CONTENT, Code.KEY_REUSED, reused, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> changedSince(PreconditionFailed changed, WebRequest request) {
    return respond(HttpStatus.PRECONDITION_FAILED, Code.CHANGED_SINCE, changed, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unsatisfiable(RangeUnsatisfiable range, WebRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + range.length());
    Problem problem =
        Problem.of(
            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            Code.RANGE_UNSATISFIABLE,
            String.valueOf(range.getMessage()));
    return respond(problem, headers, request);
  }

  /** It may be there when the tables have caught up. */
  @ExceptionHandler
  ResponseEntity<Object> unseen(NotYetVisible unseen, WebRequest request) {
    Problem problem =
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            Code.NOT_YET_VISIBLE,
            String.valueOf(unseen.getMessage()));
    return respond(problem, soon(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> rejected(RequestRejectedException rejected, WebRequest request) {
    Problem problem =
        Problem.of(
            HttpStatus.BAD_REQUEST,
            Code.REQUEST_MALFORMED,
            "The request holds characters that are not allowed.");
    return respond(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(BodyRefused refused, WebRequest request) {
    return respond(refused.problem(), request);
  }

  /** No connection or time was left. */
  @ExceptionHandler(Unavailable.class)
  ResponseEntity<Object> unavailable(Exception cause, WebRequest request) {
    Fatal.endIfOneIs(cause);
    log.warn("Answered 503: {}", Failures.inPlainWords(cause));
    Problem problem =
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            Code.UNAVAILABLE,
            "There is no capacity left at this moment; try again soon.");
    return respond(problem, soon(), request);
  }

  private static HttpHeaders soon() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "1");
    return headers;
  }

  /** A later release knows what has happened: the next process may be of that one. */
  @ExceptionHandler
  ResponseEntity<Object> unknown(LaterRelease later, WebRequest request) {
    log.warn("Answered 503: {}", later.getMessage());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "5");
    Problem problem =
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE, Code.UNAVAILABLE, String.valueOf(later.getMessage()));
    return respond(problem, headers, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> other(Exception cause, WebRequest request) {
    return SqlFault.isPassing(cause) ? unavailable(cause, request) : unexpected(cause, request);
  }

  private static ResponseEntity<Object> unexpected(Exception cause, WebRequest request) {
    Fatal.endIfOneIs(cause);
    UUID id = UUID.randomUUID();
    log.error("Answered 500 with id {}", id, cause);
    Problem problem =
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            Code.FAULT,
            "Something went wrong here; it is logged under " + id);
    return respond(problem, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return respond(unreadable(unreadable), headers, request);
  }

  private static Problem unreadable(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case BodyRefused refused -> {
          return refused.problem();
        }
        case SocketTimeoutException _ -> {
          return BodyRefused.tooSlow().problem();
        }
        case InvalidInput invalid -> {
          return Problem.of(invalid.violations());
        }
        default -> {
          // Further down.
        }
      }
    }
    return unreadable.getCause() instanceof JacksonException fault
        ? Problem.of(List.of(JsonFault.violation(fault, BODY)))
        : Problem.of(List.of(new Violation(BODY, "is missing or can't be read", Code.MISSING)));
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
    List<Violation> violations =
        NestedExceptionUtils.getRootCause(mismatch) instanceof InvalidInput invalid
            ? invalid.violations().stream()
                .map(what -> new Violation(field, what.message(), what.code()))
                .toList()
            : List.of(
                new Violation(
                    field,
                    "must be " + JsonFault.expected(mismatch.getRequiredType()),
                    Code.MALFORMED));
    return respond(Problem.of(violations), headers, request);
  }

  /** What the framework has a status for, and words that no client should have to read. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception cause,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    if (known.is5xxServerError()) {
      log.error("Answered {}", known.value(), cause);
    }
    return respond(Problem.of(known), headers, request);
  }

  private static ResponseEntity<Object> respond(
      HttpStatus status, Code code, RuntimeException fact, WebRequest request) {
    return respond(Problem.of(status, code, String.valueOf(fact.getMessage())), request);
  }

  private static ResponseEntity<Object> respond(Problem problem, WebRequest request) {
    return respond(problem, new HttpHeaders(), request);
  }

  private static ResponseEntity<Object> respond(
      Problem problem, HttpHeaders headers, WebRequest request) {
    String path = ((ServletWebRequest) request).getRequest().getRequestURI();
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.at(path));
  }
}
