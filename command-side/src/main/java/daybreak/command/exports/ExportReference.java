package daybreak.command.exports;

import java.util.UUID;

/** Which export it is about. */
record ExportReference(UUID id) {}
