package daybreak.schema.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What a command answered, in the form that its repetitions read; the event store reads neither
 * part.
 *
 * @param kind what the text is of, in its writer's numbers
 * @param json the text, if there is one
 */
public record ResultText(int kind, @Nullable String json) {}
