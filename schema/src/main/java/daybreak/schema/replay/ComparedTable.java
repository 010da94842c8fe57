package daybreak.schema.replay;

import daybreak.schema.document.JsonObject;
import java.util.List;

/**
 * A table as readers see it, held against the one that was made again, both of one position.
 *
 * @param name as SQL has it
 * @param live how many rows readers see
 * @param replayed how many rows were made again
 * @param onlyLive how many of those that readers see have no counterpart
 * @param onlyReplayed how many of those that were made again have no counterpart
 * @param different how many have a counterpart that differs
 * @param keys the keys of the first that differ or have no counterpart, each with its columns, at
 *     most 20
 */
public record ComparedTable(
    String name,
    long live,
    long replayed,
    long onlyLive,
    long onlyReplayed,
    long different,
    List<JsonObject> keys) {}
