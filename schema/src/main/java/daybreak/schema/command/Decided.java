package daybreak.schema.command;

/**
 * What a command that succeeded answers.
 *
 * @param position that of its last event, or of the last event there was
 */
public record Decided<R>(R answer, long position) {}
