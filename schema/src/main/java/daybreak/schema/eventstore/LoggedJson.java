package daybreak.schema.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log in its newest version, as JSON.
 *
 * @param at when it was appended
 * @param type its wire name
 * @param by in whose name; null where nobody's
 * @param payload a JSON object on one line, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost on the hot path
public record LoggedJson(
    long position,
    Instant at,
    String type,
    int version,
    UUID aggregate,
    long sequenceNumber,
    @Nullable String by,
    byte[] payload) {}
