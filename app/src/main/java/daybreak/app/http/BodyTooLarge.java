package daybreak.app.http;

import java.io.IOException;

/** A request's body goes past what a command may be (HTTP 413). */
final class BodyTooLarge extends IOException {

  static final long LIMIT = 2 * 1024 * 1024;
  static final String DETAIL = "The request's body is larger than " + LIMIT + " bytes.";

  BodyTooLarge() {
    super(DETAIL);
  }
}
