package daybreak.schema.command;

import java.util.UUID;

/**
 * The key under which a caller may repeat a command.
 *
 * @param principal whose key it is: keys of two callers never meet
 * @param fingerprint what tells the same payload from another one
 */
public record Idempotency(UUID principal, String key, Fingerprint fingerprint) {}
