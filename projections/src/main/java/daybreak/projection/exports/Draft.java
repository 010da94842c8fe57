package daybreak.projection.exports;

import java.nio.file.Path;

/**
 * A file that is written, but has no name that anybody knows.
 *
 * @param type the wire name of its events
 * @param version that of its events
 */
record Draft(String type, int version, Path file, long rows) {}
