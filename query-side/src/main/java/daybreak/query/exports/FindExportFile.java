package daybreak.query.exports;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;

/**
 * Asks for a file of an export.
 *
 * @param name as its manifest has it
 */
record FindExportFile(UUID id, String name) implements LearnerQuery<ExportContent> {}
