package daybreak.command.platform;

import daybreak.schema.eventstore.StoredResponse;
import daybreak.schema.platform.Json;
import daybreak.schema.platform.NotFound;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/**
 * A stored refusal.
 *
 * @param detail the fact in plain words
 */
record Refused(String detail) {

  static StoredResponse stored(RuntimeException no) {
    HttpStatus status = no instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    Refused refused = new Refused(Objects.requireNonNullElse(no.getMessage(), ""));
    return new StoredResponse(status.value(), Json.mapper().writeValueAsString(refused));
  }

  /** Refuses once more what was refused first; lets a success pass. */
  static void throwIfRefused(StoredResponse first, Target target) {
    if (first.status() == HttpStatus.NOT_FOUND.value()) {
      throw new NotFound(target.what(), target.id());
    }
    if (first.status() == HttpStatus.CONFLICT.value()) {
      String body = Objects.requireNonNull(first.body(), "a refusal has a body");
      throw new RefusedBefore(Json.mapper().readValue(body, Refused.class).detail());
    }
  }
}
