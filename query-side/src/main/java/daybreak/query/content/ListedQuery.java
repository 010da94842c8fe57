package daybreak.query.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what admins list of one kind, in every state, what was changed last first. Subject,
 * topic, state and time of change are answered by an index, in any combination.
 */
interface ListedQuery extends ChangedQuery {

  /** Only what is of this topic. */
  @Nullable UUID topicId();

  /** Only what is in one of these states, which have commas between them. */
  @Nullable String state();

  /** Only what has a tag, for kinds that have tags. */
  default @Nullable String taggedWith() {
    return null;
  }
}
