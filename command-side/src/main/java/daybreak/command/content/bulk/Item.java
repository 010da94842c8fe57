package daybreak.command.content.bulk;

import daybreak.command.platform.bulk.Identified;
import daybreak.schema.command.Command;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One thing that a line asks for.
 *
 * @param type its aggregate's type
 * @param creation makes the command that creates it, once its place in the bank is known
 * @param then further commands on it
 */
record Item(String type, UUID id, Function<Places, Command> creation, List<Command> then)
    implements Identified {}
