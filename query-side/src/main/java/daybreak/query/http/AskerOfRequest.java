package daybreak.query.http;

import daybreak.query.gateway.Asker;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.learner.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from a request who asks, and for which position. */
final class AskerOfRequest {

  private AskerOfRequest() {}

  static Asker of(HttpServletRequest request) {
    Principal caller = Objects.requireNonNull(request.getUserPrincipal(), "no one is signed in");
    return new Asker(new LearnerId(UUID.fromString(caller.getName())), minPosition(request));
  }

  /** One that is given twice is no position. */
  private static @Nullable String minPosition(HttpServletRequest request) {
    List<String> given = Collections.list(request.getHeaders(Freshness.HEADER));
    return given.isEmpty() ? null : String.join(",", given);
  }
}
