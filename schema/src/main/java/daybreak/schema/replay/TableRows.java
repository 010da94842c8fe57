package daybreak.schema.replay;

/**
 * A table of a replay.
 *
 * @param name as SQL has it
 * @param rows how many it had once the replay was whole
 */
public record TableRows(String name, long rows) {}
