package daybreak.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.schema.plan.RolloverCommand.ArmRollover;
import daybreak.schema.plan.RolloverCommand.FinishRollover;
import daybreak.schema.plan.RolloverEvent;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverEvent.RolloverDisarmed;
import daybreak.schema.plan.RolloverEvent.RolloverPrepared;
import daybreak.schema.plan.RolloverId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A time zone's change to a local date: armed for an instant, prepared once. */
@AggregateRoot(type = "rollover")
@SuppressWarnings("NullAway.Init")
final class Rollover {

  @SuppressWarnings("unused") // read by Axon
  @AggregateIdentifier
  private RolloverId id;

  private @Nullable Instant midnight;
  private boolean prepared;

  Rollover() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ArmRollover command) {
    if (prepared || command.midnight().equals(midnight)) {
      return;
    }
    if (midnight != null) {
      apply(new RolloverDisarmed(command.rollover(), command.timeZone(), command.date(), midnight));
    }
    apply(
        new RolloverArmed(
            command.rollover(), command.timeZone(), command.date(), command.midnight()));
  }

  @CommandHandler
  void handle(FinishRollover command) {
    if (!prepared) {
      apply(new RolloverPrepared(command.rollover(), command.timeZone(), command.date()));
    }
  }

  @EventSourcingHandler
  void on(RolloverEvent event) {
    switch (event) {
      case RolloverArmed armed -> {
        id = armed.rollover();
        midnight = armed.midnight();
      }
      case RolloverDisarmed _ -> midnight = null;
      case RolloverPrepared _ -> prepared = true;
    }
  }
}
