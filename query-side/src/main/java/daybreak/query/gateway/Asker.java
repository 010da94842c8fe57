package daybreak.query.gateway;

import daybreak.schema.learner.LearnerId;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a query, and what the answer is to include.
 *
 * @param minPosition a position, not looked at yet; null where it may be any
 */
public record Asker(LearnerId id, @Nullable String minPosition) {

  private static final String METADATA_KEY = "asker";

  static Asker of(Message<?> query) {
    if (query.getMetaData().get(METADATA_KEY) instanceof Asker asker) {
      return asker;
    }
    throw new IllegalStateException("Nobody asks " + query.getPayload());
  }

  Map<String, Asker> metadata() {
    return Map.of(METADATA_KEY, this);
  }
}
