package daybreak.command.platform;

import daybreak.schema.eventstore.StoredResponse;
import daybreak.schema.eventstore.StoredResult;
import daybreak.schema.platform.Json;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How a command answers once it has succeeded: status, body, location and position. */
record Success(HttpStatus status, Target target) {

  private static final String POSITION = "Daybreak-Position";

  static Success created(Target target) {
    return new Success(HttpStatus.CREATED, target);
  }

  static Success changed(Target target) {
    return new Success(HttpStatus.OK, target);
  }

  ResponseEntity<Done> response(long position) {
    Done done = new Done(target.id());
    var response = ResponseEntity.status(status).header(POSITION, Long.toString(position));
    return status == HttpStatus.CREATED
        ? response.location(target.location()).body(done)
        : response.body(done);
  }

  StoredResponse stored() {
    return new StoredResponse(
        status.value(), Json.mapper().writeValueAsString(new Done(target.id())));
  }

  /** What the command answered first, which may be under an id that was made for it then. */
  ResponseEntity<Done> repeated(StoredResult first) {
    String body = Objects.requireNonNull(first.response().body(), "a success has a body");
    Done done = Json.mapper().readValue(body, Done.class);
    return new Success(
            HttpStatus.valueOf(first.response().status()),
            new Target(target.what(), target.collection(), done.id()))
        .response(first.position());
  }
}
