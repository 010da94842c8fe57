package daybreak.command.platform;

import daybreak.schema.eventstore.StoredResponse;
import daybreak.schema.eventstore.StoredResult;
import daybreak.schema.platform.Json;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How a command answers once it has succeeded: status, body, location and position.
 *
 * @param type of the body: {@link Done}, or what the command's handler answers
 * @param known the body, where it does not depend on the handler
 */
record Success<T>(HttpStatus status, Target target, Class<T> type, @Nullable T known) {

  private static final String POSITION = "Daybreak-Position";

  static Success<Done> created(Target target) {
    return new Success<>(HttpStatus.CREATED, target, Done.class, new Done(target.id()));
  }

  static Success<Done> changed(Target target) {
    return new Success<>(HttpStatus.OK, target, Done.class, new Done(target.id()));
  }

  static <T> Success<T> answered(Target target, Class<T> type) {
    return new Success<>(HttpStatus.OK, target, type, null);
  }

  static <T> Success<T> answered(Target target, Class<T> type, T known) {
    return new Success<>(HttpStatus.OK, target, type, known);
  }

  /**
   * What it is answered first.
   *
   * @param result what the handler answered
   */
  Answered<T> answered(@Nullable Object result, long position) {
    return new Answered<>(body(result), position);
  }

  StoredResponse stored(@Nullable Object result) {
    return new StoredResponse(status.value(), Json.mapper().writeValueAsString(body(result)));
  }

  /** What the command answered first, which may be under an id that was made for it then. */
  Answered<T> repeated(StoredResult first) {
    String body = Objects.requireNonNull(first.response().body(), "a success has a body");
    return new Answered<>(Json.mapper().readValue(body, type), first.position());
  }

  private T body(@Nullable Object result) {
    return known == null ? type.cast(Objects.requireNonNull(result)) : known;
  }

  ResponseEntity<T> response(Answered<T> answered) {
    T body = answered.body();
    var response =
        ResponseEntity.status(status).header(POSITION, Long.toString(answered.position()));
    return status == HttpStatus.CREATED && body instanceof Done(UUID id)
        ? response.location(target.location(id)).body(body)
        : response.body(body);
  }
}
