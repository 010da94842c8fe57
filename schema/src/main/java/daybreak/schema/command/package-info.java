/**
 * The one way in: an {@link daybreak.schema.command.Intent} around a command goes through the
 * {@link daybreak.schema.command.CommandGateway}, whoever sends it, and comes back as a value with
 * its position. The command side implements it; sagas and readers know no more of the command side
 * than this.
 */
@NullMarked
package daybreak.schema.command;

import org.jspecify.annotations.NullMarked;
