package daybreak.schema.command;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/**
 * Where every command enters, from HTTP, a saga or a reader; an import has many decided as one, on
 * the same bus. But for {@link #soon}, each method returns when the events are durable; none is
 * part of the caller's own unit of work.
 */
public interface CommandGateway {

  /**
   * Has a command decided. One that meets another on the same aggregate is decided again, on what
   * that one left; under an idempotency key the first answer, also a refusal, is given again.
   *
   * @throws daybreak.schema.problem.Refusal if a rule speaks against it
   * @throws daybreak.schema.problem.NotFound if there is nothing that it could change
   * @throws daybreak.schema.problem.PreconditionFailed if that is of another version
   * @throws daybreak.schema.problem.Unavailable if it could not be decided in time
   */
  <R> Decided<R> send(Intent intent, Issuer issuer, Answer<R> answer);

  /** As above, for a command whose handler has nothing more to say than that it is done. */
  @CanIgnoreReturnValue
  default Decided<Done> send(Intent intent, Issuer issuer) {
    return send(intent, issuer, Answer.done(intent.command().target()));
  }

  /** As above, for a command that may meet any version of what it changes. */
  @CanIgnoreReturnValue
  default Decided<Done> send(Command command, Issuer issuer) {
    return send(Intent.revise(command), issuer);
  }

  /**
   * Has commands decided together, in one append; where a rule speaks against some, each alone.
   * What is refused then is told in the log, and keeps none of the others back.
   */
  void sendAll(List<? extends Command> commands, Issuer issuer);

  /**
   * Sends a command soon, together with others of the kind, and returns at once. It is lost with
   * the process, and when very many wait: only for what is asked again by who misses it.
   */
  void soon(Command command, Issuer issuer);
}
