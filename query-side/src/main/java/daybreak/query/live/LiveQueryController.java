package daybreak.query.live;

import static java.util.Objects.requireNonNull;

import daybreak.query.http.KnownUntil;
import daybreak.query.http.Reads;
import daybreak.query.live.LiveAnswers.Listener;
import daybreak.schema.document.ServerSent;
import daybreak.schema.freshness.Positions;
import daybreak.schema.input.Values;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells learners what happens to what is theirs. */
@RestController
final class LiveQueryController {

  /** The header of a client that comes back, as browsers send it. */
  private static final String LAST = "Last-Event-ID";

  /** No stream lasts for longer; a token may. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Reads reads;
  private final LiveAnswers answers;
  private final Clock realTime = Clock.systemUTC();

  LiveQueryController(Reads reads, LiveAnswers answers) {
    this.reads = reads;
    this.answers = answers;
  }

  /**
   * Tells the caller what changes, as server-sent events `plan`, `item`, `test` and `deck`, each
   * once the reads of this API show it. What could not be shown and is tried again later is told
   * but once, before it is shown. An event's data are ids; its `id` is its place in the log, where
   * `Last-Event-ID` goes on, also at another process. What is told of one place comes in one piece,
   * whose last event alone names it. Where what was missed is too much, or is not in the log, there
   * is an event `reset`: read anew what is shown. Without any event a comment with an id comes
   * every 15 seconds. The stream ends with the caller's token, when its client reads too slowly,
   * with the tenth one after it, and when the process does.
   */
  @ServerSent(LiveEvent.class)
  @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void listenToChanges(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Long last = last(request);
    LivePosition position = requireNonNull(reads.answer(new FindLivePosition()).getBody());
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      begin(response, position);
      return;
    }
    Principal caller = requireNonNull(request.getUserPrincipal());
    answers.tell(
        new Listener(UUID.fromString(caller.getName()), position, last, left(request)),
        () -> begin(response, position).getOutputStream());
  }

  private Duration left(HttpServletRequest request) {
    Duration left = Duration.between(realTime.instant(), KnownUntil.of(request));
    return left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }

  /** One that is given twice is no position. */
  private static @Nullable Long last(HttpServletRequest request) {
    List<String> given = Collections.list(request.getHeaders(LAST));
    return given.isEmpty() ? null : Long.valueOf(Values.position(LAST, String.join(",", given)));
  }

  /** What lies between may neither keep it, nor change it, nor gather it before it goes on. */
  private static HttpServletResponse begin(HttpServletResponse response, LivePosition position) {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader(Positions.HEADER, Long.toString(position.included()));
    return response;
  }
}
