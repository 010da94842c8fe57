package daybreak.schema.command;

import java.util.UUID;

/**
 * What a command is about.
 *
 * @param what the word for it in sentences, such as {@code question}
 */
public record Target(String what, UUID id) {}
