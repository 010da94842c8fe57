package daybreak.query.http;

import daybreak.query.gateway.Query;
import daybreak.query.gateway.QueryGateway;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Paged;
import daybreak.schema.document.Pending;
import daybreak.schema.freshness.Positions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
 * How every read is answered over HTTP: its query is asked for the caller, and the answer says
 * which position it includes, which version that is, and links to the next page.
 */
@Component
public final class Reads {

  private static final String ANY_VERSION = "*";

  private static final String RETRY_AFTER_SECONDS = "1";

  private final QueryGateway queries;

  Reads(QueryGateway queries) {
    this.queries = queries;
  }

  /** Asks the query for the caller and answers what was read. */
  public <T> ResponseEntity<T> answer(Query<T> query) {
    return answer(query, Function.identity());
  }

  /** The same in another form. */
  public <T, V> ResponseEntity<V> answer(Query<T> query, Function<T, V> form) {
    return answer(ask(query).as((_, found) -> form.apply(found)));
  }

  /** Asks the query for the caller. */
  public <T> Reading<T> ask(Query<T> query) {
    return queries.ask(query, AskerOfRequest.of(request()));
  }

  private static HttpServletRequest request() {
    var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return attributes.getRequest();
  }

  /** Answers what has been read. */
  public <T> ResponseEntity<T> answer(Reading<T> reading) {
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
   * page begins, so it takes the place of a page's number, and of a position.
   */
  private static String address(String cursor) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam("page")
        .replaceQueryParam("after")
        .replaceQueryParam("cursor", cursor)
        .build()
        .toUriString();
  }
}
