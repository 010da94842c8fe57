/**
 * How the log is played again into a second set of read tables: what may be asked for, the slots of
 * schemas that such tables lie in, and how they are made, filled, compared, swapped in and dropped.
 * Nothing here knows a capability or a read table of one, and nothing here knows HTTP.
 */
@NullMarked
package daybreak.schema.replay;

import org.jspecify.annotations.NullMarked;
