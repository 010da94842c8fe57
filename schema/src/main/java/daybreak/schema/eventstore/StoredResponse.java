package daybreak.schema.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers, in the form that is stored for its repetitions.
 *
 * @param status the HTTP status
 * @param body the JSON text, if the answer has a body
 */
public record StoredResponse(int status, @Nullable String body) {}
