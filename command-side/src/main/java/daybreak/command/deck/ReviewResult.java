package daybreak.command.deck;

import java.time.Instant;

/**
 * What a review's author is told.
 *
 * @param dueAt when the card is to be reviewed next
 */
record ReviewResult(Instant dueAt) {}
