package daybreak.app.http;

import daybreak.schema.problem.Code;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A request's body that goes past what its call may take, in bytes or in time. */
final class BodyRefused extends IOException {

  private final transient Problem problem;

  private BodyRefused(HttpStatus status, Code code, String detail) {
    super(detail);
    this.problem = Problem.of(status, code, detail);
  }

  static BodyRefused tooLarge(long limit) {
    return new BodyRefused(
        HttpStatus.CONTENT_TOO_LARGE,
        Code.BODY_TOO_LARGE,
        "The request's body is larger than " + limit + " bytes.");
  }

  static BodyRefused tooSlow() {
    Duration patience = CallKind.PATIENCE;
    return new BodyRefused(
        HttpStatus.REQUEST_TIMEOUT,
        Code.BODY_TOO_SLOW,
        "The request's body did not arrive within " + patience.toSeconds() + " seconds.");
  }

  static BodyRefused encoded() {
    return new BodyRefused(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        Code.ENCODING_REFUSED,
        "The request's body has an encoding that is not taken here.");
  }

  static BodyRefused ofUnknownForm() {
    return new BodyRefused(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        Code.MEDIA_TYPE_REFUSED,
        "The request's body has a media type that is not taken here.");
  }

  Problem problem() {
    return problem;
  }
}
