package daybreak.command.platform;

import daybreak.schema.eventstore.StoredResponse;
import daybreak.schema.platform.Code;
import daybreak.schema.platform.Json;
import daybreak.schema.platform.NotFound;
import daybreak.schema.platform.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A stored refusal.
 *
 * @param detail the fact in plain words
 * @param code the same fact for programs; null where it was stored before there were codes
 */
record Refused(String detail, @Nullable String code) {

  static StoredResponse stored(RuntimeException no) {
    HttpStatus status = no instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    Code code = no instanceof Refusal refusal ? refusal.code() : Code.NOT_FOUND;
    Refused refused = new Refused(Objects.requireNonNullElse(no.getMessage(), ""), code.word());
    return new StoredResponse(status.value(), Json.mapper().writeValueAsString(refused));
  }

  /** Refuses once more what was refused first; lets a success pass. */
  static void throwIfRefused(StoredResponse first, Target target) {
    if (first.status() == HttpStatus.NOT_FOUND.value()) {
      throw new NotFound(target.what(), target.id());
    }
    if (first.status() == HttpStatus.CONFLICT.value()) {
      String body = Objects.requireNonNull(first.body(), "a refusal has a body");
      Refused refused = Json.mapper().readValue(body, Refused.class);
      String word = Objects.requireNonNullElse(refused.code(), Code.REFUSED.word());
      throw new RefusedBefore(Code.ofStored(word), refused.detail());
    }
  }
}
