/**
 * Importing a whole bank: lines are read, checked and stored as a stream, whose size does not
 * matter. The rules of what is stored are the aggregates' own.
 */
@NullMarked
package daybreak.command.imports.bank;

import org.jspecify.annotations.NullMarked;
