package daybreak.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.HeldContent;
import daybreak.schema.problem.InvalidInput.Violation;
import daybreak.schema.problem.Refusal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The one form of every error, RFC 9457.
 *
 * @param type always {@code about:blank}: what is meant is said by the code
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what happened, for people
 * @param instance the request's path, where that is a URI at all
 * @param code what happened, for programs
 * @param errors what is wrong with each field, where input is at fault
 * @param holds what something still holds that was to hold nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable URI instance,
    Code code,
    @Nullable List<Violation> errors,
    @Nullable HeldContent holds) {

  private static final URI BLANK = URI.create("about:blank");

  static Problem of(HttpStatus status, Code code, String detail) {
    return new Problem(
        BLANK, status.getReasonPhrase(), status.value(), detail, null, code, null, null);
  }

  /** Input at fault: each field with what is wrong with it. */
  static Problem of(List<Violation> violations) {
    HttpStatus status = HttpStatus.BAD_REQUEST;
    return new Problem(
        BLANK,
        status.getReasonPhrase(),
        status.value(),
        "The request's input is not valid.",
        null,
        Code.INVALID,
        violations,
        null);
  }

  /** What a status alone says. */
  static Problem of(HttpStatus status) {
    return of(status, code(status), status.getReasonPhrase() + ".");
  }

  /** What a rule of the domain says. */
  static Problem of(Refusal refusal) {
    HttpStatus status = HttpStatus.CONFLICT;
    return new Problem(
        BLANK,
        status.getReasonPhrase(),
        status.value(),
        String.valueOf(refusal.getMessage()),
        null,
        refusal.code(),
        null,
        refusal.holds());
  }

  /** The same problem, told of a request's path. */
  Problem at(String path) {
    try {
      return new Problem(type, title, status, detail, URI.create(path), code, errors, holds);
    } catch (IllegalArgumentException notOne) {
      return this;
    }
  }

  private static Code code(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> Code.TOKEN_NEEDED;
      case FORBIDDEN -> Code.ROLE_MISSING;
      case NOT_FOUND -> Code.NOT_FOUND;
      case METHOD_NOT_ALLOWED -> Code.METHOD_REFUSED;
      case NOT_ACCEPTABLE -> Code.NOT_ACCEPTABLE;
      case UNSUPPORTED_MEDIA_TYPE -> Code.MEDIA_TYPE_REFUSED;
      case CONTENT_TOO_LARGE -> Code.BODY_TOO_LARGE;
      case REQUEST_TIMEOUT -> Code.BODY_TOO_SLOW;
      case NOT_IMPLEMENTED -> Code.ENCODING_REFUSED;
      case HTTP_VERSION_NOT_SUPPORTED -> Code.VERSION_REFUSED;
      case SERVICE_UNAVAILABLE -> Code.UNAVAILABLE;
      default -> status.is5xxServerError() ? Code.FAULT : Code.REQUEST_MALFORMED;
    };
  }
}
