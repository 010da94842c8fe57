package daybreak.schema.deck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler (FSRS-6) knows of a card after a review.
 *
 * @param step the next short step, from 0; null in review
 * @param stability days after which the card is remembered with a probability of 90 %
 * @param difficulty 1 to 10
 * @param due when it is to be reviewed next
 */
public record CardMemory(
    MemoryState state, @Nullable Integer step, double stability, double difficulty, Instant due) {}
