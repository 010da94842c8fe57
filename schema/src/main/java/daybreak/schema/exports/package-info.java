/**
 * Exports of the log, as all sides of the house know them: their formats, their files and where
 * those lie, and how an export is told of. Nothing here reads or writes an event.
 */
@NullMarked
package daybreak.schema.exports;

import org.jspecify.annotations.NullMarked;
