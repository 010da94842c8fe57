package daybreak.command.imports;

/**
 * A line that is not stored; it stops nothing.
 *
 * @param line its number, from 1
 * @param reason what is wrong with it, in words
 */
record RejectedLine(long line, String reason) implements ImportReportLine {}
