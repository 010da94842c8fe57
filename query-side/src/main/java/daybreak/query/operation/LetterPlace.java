package daybreak.query.operation;

import daybreak.query.paging.PageKey;
import daybreak.schema.input.Values;
import daybreak.schema.sql.Call;
import java.util.UUID;

/** A parked event's place in the list of all: by projection, aggregate and position. */
record LetterPlace(String projection, UUID aggregate, long position) {

  static final PageKey FIRST = PageKey.before("0:");

  /** The place that a cursor names, of whatever list it is. */
  static LetterPlace of(PageKey key) {
    String[] parts = key.sort().split(":", 2);
    return new LetterPlace(
        parts.length < 2 ? "" : parts[1], key.id(), Values.position("cursor", parts[0]));
  }

  PageKey key() {
    return new PageKey(position + ":" + projection, aggregate);
  }

  Call bind(Call call) {
    return call.bind("afterProjection", projection)
        .bind("afterAggregate", aggregate)
        .bind("afterPosition", position);
  }
}
