package daybreak.schema.following;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** What follows the log under a name of its own: read tables, or sagas. */
public interface Follower {

  /** The name of its token, its metrics and its parked events. */
  String name();

  /**
   * Whether it does anything with an event; its kind is known without decoding it. The token passes
   * what it does nothing with as well, within a second and without a transaction for each batch. A
   * follower whose token tells readers what they are shown is concerned by all, so that the token
   * passes at once.
   */
  default boolean isConcernedBy(DomainEventMessage<?> message) {
    return true;
  }

  /**
   * Applies events that stand in their order, within the caller's transaction. Events it has
   * applied before change nothing; those of no interest are passed over.
   */
  void apply(List<LoggedEvent> batch);

  /**
   * Takes note of what depends on the order of the log alone, before some of the events are parked:
   * they will be applied later than events that come after them. It is within the caller's
   * transaction, and what is announced again changes nothing.
   */
  default void announce(List<LoggedEvent> batch) {}
}
