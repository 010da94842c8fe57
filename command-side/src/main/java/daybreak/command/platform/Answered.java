package daybreak.command.platform;

/**
 * What a command that succeeded answers.
 *
 * @param position that of its last event, or of the last event there was
 */
record Answered<T>(T body, long position) {}
