package daybreak.schema.problem;

/**
 * An idempotency key came back with another payload than it was first used for; nothing has changed
 * (HTTP 422).
 */
public final class KeyReused extends RuntimeException {

  public KeyReused() {
    super("The idempotency key was used before for another request.", null, false, false);
  }
}
