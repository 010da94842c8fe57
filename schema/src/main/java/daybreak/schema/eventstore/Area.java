package daybreak.schema.eventstore;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.sql.Call;
import java.util.UUID;

/**
 * A part of the bank: one topic of a subject, or all of them.
 *
 * @param first the first topic of it in the order of ids
 * @param last the last one
 */
record Area(UUID subject, UUID first, UUID last) {

  static Area of(SubjectId subject) {
    return new Area(subject.value(), new UUID(0, 0), new UUID(-1, -1));
  }

  static Area of(SubjectId subject, TopicId topic) {
    return new Area(subject.value(), topic.value(), topic.value());
  }

  /** Narrows a statement to it. */
  Call in(Call call) {
    return call.bind("subject", subject).bind("first", first).bind("last", last);
  }
}
