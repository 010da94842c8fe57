package daybreak.schema.operation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.document.Field;
import daybreak.schema.document.Pending;
import java.net.URI;

/**
 * A request that no worker has done yet.
 *
 * @param state {@code waiting}
 */
public record WaitingMending(
    @JsonUnwrapped RequestedMending request,
    @Field(words = {"waiting"}) String state,
    @JsonIgnore URI location)
    implements MendingView, Pending {

  static WaitingMending of(RequestedMending request) {
    return new WaitingMending(request, "waiting", URI.create("/api/mendings/" + request.id()));
  }
}
