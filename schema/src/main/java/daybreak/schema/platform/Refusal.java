package daybreak.schema.platform;

/**
 * A rule of the domain says no to a well-formed command; nothing has changed. Its message is the
 * fact in plain words, fit for the caller (HTTP 409). Each rule has a subclass named after the
 * fact.
 */
public abstract class Refusal extends RuntimeException {

  protected Refusal(String fact) {
    super(fact, null, false, false);
  }
}
