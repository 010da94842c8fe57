package daybreak.query.platform;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.Freshness;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * How every read is answered: it waits for the position that the caller asks for, says which it
 * includes, and links to the next page.
 */
@Component
public final class Reads {

  /** The position that the caller's answer is to include. */
  public static final String MIN_POSITION = Freshness.HEADER;

  private static final String POSITION = "Daybreak-Position";

  private static final String RETRY_AFTER_SECONDS = "1";

  private final Freshness freshness;

  Reads(@Qualifier("webDatabase") Database database) {
    this.freshness = new Freshness(database);
  }

  /** Waits for the bank's tables, reads and answers. */
  public <T> ResponseEntity<T> answer(@Nullable String minPosition, Supplier<Reading<T>> reader) {
    freshness.awaitContent(minPosition);
    return answer(reader.get());
  }

  /** Waits for the bank's and the learners' tables, reads and answers. */
  public <T> ResponseEntity<T> answerLearner(
      @Nullable String minPosition, Supplier<Reading<T>> reader) {
    freshness.awaitLearner(minPosition);
    return answer(reader.get());
  }

  private static <T> ResponseEntity<T> answer(Reading<T> reading) {
    return start(reading.body())
        .header(POSITION, Long.toString(reading.asOf().position()))
        .headers(headers -> link(headers, reading.body()))
        .body(reading.body());
  }

  private static BodyBuilder start(@Nullable Object body) {
    return body instanceof Pending pending
        ? ResponseEntity.accepted()
            .location(pending.location())
            .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : ResponseEntity.ok();
  }

  private static void link(HttpHeaders headers, @Nullable Object body) {
    if (body instanceof Paged page && page.next() instanceof String next) {
      headers.add(HttpHeaders.LINK, "<" + address(next) + ">; rel=\"next\"");
    }
  }

  /** Without scheme and host: behind a proxy the server does not know them. */
  private static String address(String cursor) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam("cursor", cursor)
        .build()
        .toUriString();
  }
}
