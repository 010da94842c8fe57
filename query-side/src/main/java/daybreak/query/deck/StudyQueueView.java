package daybreak.query.deck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What the caller is to study now: unfinished cards first, then due ones, then new ones.
 *
 * @param due how many reviewed cards are due now; where no deck is asked for, counted up to 1,000
 * @param untouched how many new cards there are, counted up to the most that was asked for
 * @param later how many reviewed cards are due later, counted in the same way
 */
record StudyQueueView(
    List<QueuedCardView> items, int due, @JsonProperty("new") int untouched, int later) {}
