package daybreak.schema.plan;

import java.util.UUID;

/**
 * Something that was done after a plan was made.
 *
 * @param work a card, a lesson, or a test
 * @param about the same, but for a test a topic of its questions
 * @param amount one, but for a test its questions of the topic
 */
public record Work(UUID work, UUID about, int amount) {}
