package daybreak.query.platform;

import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.freshness.Positions;
import daybreak.schema.freshness.ReadTables;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.NotYetVisible;
import daybreak.schema.sql.Database;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * How every read is answered: it waits for the position that the caller may expect, says which it
 * includes, which version that is, and links to the next page.
 */
@Component
public final class Reads {

  /** The position that the caller's answer is to include. */
  public static final String MIN_POSITION = Freshness.HEADER;

  private static final String ANY_VERSION = "*";

  private static final String RETRY_AFTER_SECONDS = "1";

  private final Freshness freshness;

  Reads(@Qualifier("webDatabase") Database database, OwnWrites ownWrites) {
    this.freshness = new Freshness(database, ownWrites);
  }

  /** Waits for the bank's tables, reads and answers. */
  public <T> ResponseEntity<T> answer(@Nullable String minPosition, Supplier<Reading<T>> reader) {
    return answer(read(ReadTables.CONTENT, minPosition, reader));
  }

  /** Waits for the bank's and the learners' tables, reads and answers. */
  public <T> ResponseEntity<T> answerLearner(
      @Nullable String minPosition, Supplier<Reading<T>> reader) {
    return answer(read(ReadTables.LEARNER, minPosition, reader));
  }

  private <T> Reading<T> read(
      ReadTables tables, @Nullable String minPosition, Supplier<Reading<T>> reader) {
    UUID caller = caller();
    boolean included = freshness.await(tables, caller, minPosition);
    Reading<T> reading = included ? reader.get() : ifVisible(reader);
    freshness.seen(tables, caller, reading.asOf().position());
    return reading;
  }

  private static <T> Reading<T> ifVisible(Supplier<Reading<T>> reader) {
    try {
      return reader.get();
    } catch (NotFound perhapsNotYet) {
      throw new NotYetVisible();
    }
  }

  private static UUID caller() {
    Principal caller = request().getUserPrincipal();
    return Parameters.id(Objects.requireNonNull(caller, "no one is signed in"));
  }

  private static HttpServletRequest request() {
    var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return attributes.getRequest();
  }

  private static <T> ResponseEntity<T> answer(Reading<T> reading) {
    BodyBuilder answer =
        start(reading)
            .header(Positions.HEADER, Long.toString(reading.asOf().position()))
            .headers(headers -> link(headers, reading.body()));
    return isKnown(reading) ? answer.build() : answer.body(reading.body());
  }

  private static BodyBuilder start(Reading<?> reading) {
    Long sequenceNumber = reading.sequenceNumber();
    if (sequenceNumber != null) {
      return ResponseEntity.status(isKnown(reading) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
          .eTag(sequenceNumber.toString())
          .cacheControl(CacheControl.noCache().cachePrivate());
    }
    return (reading.body() instanceof Pending pending ? accepted(pending) : ResponseEntity.ok())
        .cacheControl(CacheControl.noStore());
  }

  /** The framework compares single versions, but takes this for a condition of writes alone. */
  private static boolean isKnown(Reading<?> reading) {
    return reading.sequenceNumber() != null
        && ANY_VERSION.equals(request().getHeader(HttpHeaders.IF_NONE_MATCH));
  }

  private static BodyBuilder accepted(Pending pending) {
    return ResponseEntity.accepted()
        .location(pending.location())
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }

  private static void link(HttpHeaders headers, @Nullable Object body) {
    if (body instanceof Paged page && page.next() instanceof String next) {
      headers.add(HttpHeaders.LINK, "<" + address(next) + ">; rel=\"next\"");
    }
  }

  /**
   * Without scheme and host: behind a proxy the server does not know them. A cursor says where the
   * page begins, so it takes the place of a page's number.
   */
  private static String address(String cursor) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam("page")
        .replaceQueryParam("cursor", cursor)
        .build()
        .toUriString();
  }
}
