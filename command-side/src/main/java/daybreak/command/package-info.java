/**
 * The command side: aggregates, and the commands that admins and learners send them. It is
 * assembled here; the capabilities live in the packages below. The module command stands on schema
 * alone.
 */
@NullMarked
package daybreak.command;

import org.jspecify.annotations.NullMarked;
