package daybreak.schema.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * What a decision rests on beside its own aggregate has changed since; nothing is committed, and it
 * can be made anew.
 */
public final class DecisionIsOvertaken extends ConcurrencyException {

  DecisionIsOvertaken() {
    super("What the decision rests on has changed since it was made");
  }
}
