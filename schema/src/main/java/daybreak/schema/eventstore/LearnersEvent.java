package daybreak.schema.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is one learner's, with what it names and nothing of what it says.
 *
 * @param type its record
 * @param aggregate what it happened to
 * @param date of the plan that it is about; null for any other
 * @param about the card, the lesson or the item of a plan that it names; null for any other
 * @param at when the learner did it, where that is told; of a review undone, when it was done
 */
public record LearnersEvent(
    long position,
    Class<?> type,
    UUID learner,
    UUID aggregate,
    @Nullable LocalDate date,
    @Nullable UUID about,
    @Nullable Instant at) {}
