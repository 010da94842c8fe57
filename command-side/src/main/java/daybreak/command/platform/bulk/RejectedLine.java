package daybreak.command.platform.bulk;

/**
 * A line that is not stored; it stops nothing.
 *
 * @param line its number, from 1
 */
record RejectedLine(long line, String reason) implements ImportReportLine {}
