package daybreak.command.platform;

import java.util.UUID;

/**
 * The body of every command's success.
 *
 * @param id what was created or changed
 */
public record Done(UUID id) {}
