/**
 * What operators read: how the whole is, what is parked, and what has been asked for. Of an event
 * that is parked the log itself is asked, by its position, for its name and its time.
 */
@NullMarked
package daybreak.query.operation;

import org.jspecify.annotations.NullMarked;
