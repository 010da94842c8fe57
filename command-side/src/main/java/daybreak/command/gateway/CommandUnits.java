package daybreak.command.gateway;

import daybreak.schema.command.Issuer;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.freshness.OwnWrites;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;

/** Begins units of commands; a user is shown what was committed in the user's name. */
public final class CommandUnits {

  private final CommandBus bus;
  private final EventStores stores;
  private final OwnWrites ownWrites;

  public CommandUnits(CommandBus bus, EventStores stores, OwnWrites ownWrites) {
    this.bus = bus;
    this.stores = stores;
    this.ownWrites = ownWrites;
  }

  /** Begins on this thread; close it in any case. */
  public CommandUnit begin(Issuer issuer) {
    return new CommandUnit(bus, stores.begin(issuer.id()), position -> answered(issuer, position));
  }

  /** Whoever issued the command has been answered with the position. */
  void answered(Issuer issuer, long position) {
    if (issuer instanceof Issuer.User(UUID id, _)) {
      ownWrites.answered(id, position);
    }
  }
}
