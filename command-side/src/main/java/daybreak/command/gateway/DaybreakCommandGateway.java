package daybreak.command.gateway;

import daybreak.schema.command.Answer;
import daybreak.schema.command.Command;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Decided;
import daybreak.schema.command.Idempotency;
import daybreak.schema.command.Intent;
import daybreak.schema.command.Issuer;
import daybreak.schema.command.Target;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.Refusal;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in, to the aggregates on the bus. */
public final class DaybreakCommandGateway implements CommandGateway, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DaybreakCommandGateway.class);

  private final CommandUnits units;
  private final EventStores stores;
  private final Repetitions repetitions;
  private final SentSoon soon = new SentSoon(this::sendAll);

  public DaybreakCommandGateway(CommandUnits units, EventStores stores) {
    this.units = units;
    this.stores = stores;
    this.repetitions = new Repetitions(stores);
  }

  @Override
  public <R> Decided<R> send(Intent intent, Issuer issuer, Answer<R> answer) {
    Idempotency key = issuer.idempotency();
    Decided<R> decided =
        key == null
            ? decided(intent, issuer, answer)
            : repetitions.once(
                key, intent.command().target(), answer, () -> decided(intent, issuer, answer));
    units.answered(issuer, decided.position());
    return decided;
  }

  private <R> Decided<R> decided(Intent intent, Issuer issuer, Answer<R> answer) {
    return intent instanceof Intent.Create(Command command)
        ? created(command, issuer, answer)
        : changed(intent, issuer, answer);
  }

  /**
   * When the id of something new is taken, what is there says whether it is the same. So it does
   * when the new thing is refused: it may have been made when nothing spoke against it.
   */
  private <R> Decided<R> created(Command command, Issuer issuer, Answer<R> answer) {
    try {
      return Collisions.untilNotOvertaken(() -> handled(Intent.create(command), issuer, answer));
    } catch (AggregateStreamCreationException taken) {
      return again(command, issuer, answer, taken(command.target()));
    } catch (Refusal refused) {
      return again(command, issuer, answer, refused);
    }
  }

  private <R> Decided<R> again(
      Command command, Issuer issuer, Answer<R> answer, Refusal otherwise) {
    try {
      return changed(new Intent.Repeat(command), issuer, answer);
    } catch (NotFound nothingOfThisKind) {
      throw otherwise;
    }
  }

  private static Refusal taken(Target target) {
    return IdIsTaken.byAnotherKindThan(target.what(), target.id());
  }

  private <R> Decided<R> changed(Intent intent, Issuer issuer, Answer<R> answer) {
    try {
      return Collisions.untilAlone(() -> handled(intent, issuer, answer));
    } catch (AggregateNotFoundException nothing) {
      Target target = intent.command().target();
      throw new NotFound(target.what(), target.id());
    }
  }

  private <R> Decided<R> handled(Intent intent, Issuer issuer, Answer<R> answer) {
    try (CommandUnit unit = units.begin(issuer)) {
      R said = answer.to(unit.handle(intent));
      Idempotency key = issuer.idempotency();
      long position = key == null ? unit.commit() : unit.commit(key, said);
      return new Decided<>(said, position == 0 ? stores.headPosition() : position);
    }
  }

  @Override
  public void sendAll(List<? extends Command> commands, Issuer issuer) {
    try {
      decidedTogether(commands, issuer);
    } catch (Refusal refused) {
      LOG.debug("Of {} commands some are refused", commands.size(), refused);
      commands.forEach(command -> decidedAlone(command, issuer));
    }
  }

  private void decidedTogether(List<? extends Command> commands, Issuer issuer) {
    long _ = Collisions.untilAlone(() -> handled(commands, issuer));
  }

  private void decidedAlone(Command command, Issuer issuer) {
    try {
      decidedTogether(List.of(command), issuer);
    } catch (Refusal refused) {
      LOG.error("Nothing comes of {}: {}", command, refused.getMessage());
    }
  }

  private long handled(List<? extends Command> commands, Issuer issuer) {
    try (CommandUnit unit = units.begin(issuer)) {
      commands.forEach(command -> unit.handle(Intent.revise(command)));
      return unit.commit();
    }
  }

  @Override
  public void soon(Command command, Issuer issuer) {
    soon.add(command, issuer);
  }

  /** Sends what is to be sent soon. */
  @Override
  public void close() {
    soon.close();
  }
}
