/**
 * What crosses a boundary: events, commands and ids, the event store, the one door to SQL, and the
 * tables. Every other module stands on this one and on no other of ours, but for {@code app}, which
 * assembles. The module schema stands on schema alone.
 */
@NullMarked
package daybreak.schema;

import org.jspecify.annotations.NullMarked;
