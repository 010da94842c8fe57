package daybreak.app.document;

import daybreak.query.http.Preferences;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.Positions;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;

/** The headers of requests and answers. */
enum HeaderForm {
  POSITION(Positions.HEADER, "The position that the answer includes", number(0)),
  LOCATION("Location", "Where it can be read", Forms.text("uri-reference")),
  LINK("Link", "The next page's address under `rel=\"next\"`", Forms.of("string")),
  RETRY_AFTER("Retry-After", "In how many seconds to try again", number(1)),
  VERSION("ETag", "The version of the thing, to be sent back in quotes", Forms.of("string")),
  IF_NONE_MATCH(
      "If-None-Match",
      "The `ETag` that the caller has: 304 while it is the same",
      Forms.of("string")),
  IF_MATCH(
      "If-Match",
      "The `ETag` that the call is meant for: 412 if it is another, or a weak one (`W/`)",
      Forms.of("string")),
  CONTENT_RANGE(
      "Content-Range",
      "Which bytes of how many these are: `bytes 0-99/1000`, or `bytes */1000` where none is there",
      Forms.of("string")),
  CONTENT_DISPOSITION(
      "Content-Disposition",
      "The name to keep the file under: `attachment; filename=\"part-0.parquet\"`",
      Forms.of("string")),
  RANGE(
      "Range",
      "One range of bytes, such as `bytes=0-99`, `bytes=100-` or `bytes=-100`: anything else is"
          + " passed over",
      Forms.of("string")),
  IF_RANGE(
      "If-Range",
      "The `ETag` that the range is of: the whole is sent if it is another",
      Forms.of("string")),
  CHALLENGE("WWW-Authenticate", "How to sign in", Forms.of("string")),
  MIN_POSITION(
      Freshness.HEADER,
      "The `Daybreak-Position` of a command that the answer is to include: it waits up to a second;"
          + " 409 `beyond-the-log` if the log, restored to an earlier time, does not go so far",
      number(0)),
  PREFER(
      Preferences.HEADER,
      "`wait=N`, as RFC 7240 has it: the answer is waited for up to N seconds, and at most 5; where"
          + " too many wait, it comes at once. A wait that is no whole number of seconds, such as a"
          + " negative one, is ignored, as are preferences of other names",
      Forms.of("string")),
  PREFERENCE_APPLIED(
      Preferences.APPLIED,
      "`wait=N`, where the answer was to be waited for: the seconds that it was, or might have been",
      Forms.of("string")),
  LAST_EVENT_ID(
      "Last-Event-ID",
      "The last `id` that the caller has heard of: what came behind it is told first",
      number(0)),
  KEY(
      "Idempotency-Key",
      "The same key with the same payload answers the first result again, and does nothing twice",
      key());

  private static final int LONGEST_KEY = 200;

  private final String header;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // given out as it is, and changed by nobody
  private final Schema<?> schema;

  HeaderForm(String header, String description, Schema<?> schema) {
    this.header = header;
    this.description = description;
    this.schema = schema;
  }

  String header() {
    return header;
  }

  static Header reference(String header) {
    return new Header().$ref("#/components/headers/" + header);
  }

  Header answered(boolean always) {
    return new Header().description(description).required(always).schema(schema);
  }

  Parameter sent() {
    return new HeaderParameter().name(header).description(description).schema(schema);
  }

  private static Schema<?> number(long least) {
    Schema<?> number = Forms.number("integer", "int64");
    Forms.bound(number, least, Long.MAX_VALUE);
    return number;
  }

  private static Schema<?> key() {
    Schema<?> key = Forms.of("string");
    Forms.bound(key, 1, LONGEST_KEY);
    return key;
  }
}
