package daybreak.command.imports.bank;

import daybreak.command.imports.Identified;
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
record BankItem(String type, UUID id, Function<BankPlaces, Command> creation, List<Command> then)
    implements Identified {}
