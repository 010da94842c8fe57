package daybreak.schema.pasttest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject or topic under the title that it had when a test began.
 *
 * @param id null for a subject that an import named, but that the bank does not have
 */
public record Titled(@Nullable UUID id, String title) {}
