package daybreak.query.exports;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;

/** Asks how far an export is, and for its manifest. */
record FindExport(UUID id) implements LearnerQuery<ExportWithManifest> {}
