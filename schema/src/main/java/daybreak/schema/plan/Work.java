package daybreak.schema.plan;

import java.util.UUID;

/**
 * Something that was done after a plan was made.
 *
 * @param work a card, a lesson, or a test
 * @param about the same, but for a test a topic of questions answered in it
 * @param amount one, but for a test the questions of the topic that were answered
 */
public record Work(UUID work, UUID about, int amount) {}
