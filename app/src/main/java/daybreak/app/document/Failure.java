package daybreak.app.document;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/** A way in which a call can fail: its status, and which calls can. */
enum Failure {
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "The input breaks a rule, which `errors` names"),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "There is no valid token", "WWW-Authenticate"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "The caller's role may not do this"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing, or it is another learner's") {
    @Override
    boolean isOf(Call call) {
      return call.hasVariable()
          || call.isOfPart()
          || call.isOfToday()
          || (call.isRead() && !isList(call) && call.told().isEmpty());
    }
  },
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The call does not answer the media type asked for"),
  REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The body did not arrive in time") {
    @Override
    boolean isOf(Call call) {
      return call.isCommand();
    }
  },
  CONFLICT(HttpStatus.CONFLICT, "A rule of the domain refuses, or the position is beyond the log"),
  PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The thing has changed since") {
    @Override
    boolean isOf(Call call) {
      return (call.isCommand() || call.sendsFile()) && call.isVersioned();
    }
  },
  CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than the call takes") {
    @Override
    boolean isOf(Call call) {
      return call.isCommand();
    }
  },
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The call does not take the body's type or encoding") {
    @Override
    boolean isOf(Call call) {
      return call.isCommand();
    }
  },
  RANGE_NOT_SATISFIABLE(
      HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
      "None of the bytes asked for by `Range` is there",
      "Content-Range") {
    @Override
    boolean isOf(Call call) {
      return call.sendsFile();
    }
  },
  UNPROCESSABLE_CONTENT(
      HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key stands for another payload") {
    @Override
    boolean isOf(Call call) {
      return call.isCommand();
    }
  },
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS,
      "The caller's rate is exceeded, or it was done as often as it may be for now",
      "Retry-After"),
  INTERNAL_SERVER_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "A fault of Daybreak's, which is logged"),
  SERVICE_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE, "No connection or time is left at the moment", "Retry-After");

  private final HttpStatus status;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // never given out
  private final String[] headers;

  Failure(HttpStatus status, String description, String... headers) {
    this.status = status;
    this.description = description;
    this.headers = headers;
  }

  static Stream<Failure> of(Call call) {
    return Arrays.stream(values()).filter(failure -> failure.isOf(call));
  }

  /** Whether the call can fail in this way. */
  boolean isOf(Call call) {
    return true;
  }

  String status() {
    return Integer.toString(status.value());
  }

  /** The name of the response that all calls share. */
  String word() {
    return Arrays.stream(status.getReasonPhrase().split(" ", -1))
        .map(StringUtils::capitalize)
        .collect(Collectors.joining());
  }

  ApiResponse reference() {
    return new ApiResponse().$ref("#/components/responses/" + word());
  }

  ApiResponse response() {
    ApiResponse response =
        new ApiResponse()
            .description(description)
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(Forms.reference("Problem"))));
    for (String header : headers) {
      response.addHeaderObject(header, HeaderForm.reference(header));
    }
    return response;
  }

  private static boolean isList(Call call) {
    return call.answer() != null
        && Arrays.stream(
                call.answer().toClass().getRecordComponents() == null
                    ? new java.lang.reflect.RecordComponent[0]
                    : call.answer().toClass().getRecordComponents())
            .anyMatch(component -> component.getName().equals("items"));
  }
}
