package daybreak.schema.command;

import java.util.UUID;

/**
 * What a command answers whose handler has nothing more to say.
 *
 * @param id what was created or changed
 */
public record Done(UUID id) {}
