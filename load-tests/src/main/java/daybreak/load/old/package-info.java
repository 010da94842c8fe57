/**
 * The old system beside Daybreak: its tables at their real size, what it asked of its database to
 * answer a request, and the same content in Daybreak, on one server. Its statements are plain JDBC:
 * they are what the house no longer does, and so do not come through its door.
 */
@NullMarked
package daybreak.load.old;

import org.jspecify.annotations.NullMarked;
