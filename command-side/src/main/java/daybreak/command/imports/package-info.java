/**
 * Imports line by line, whatever the lines say: strict reading, windows that are stored together,
 * and the report to the client.
 */
@NullMarked
package daybreak.command.imports;

import org.jspecify.annotations.NullMarked;
