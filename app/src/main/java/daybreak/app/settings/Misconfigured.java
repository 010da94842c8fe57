package daybreak.app.settings;

/**
 * The application can't start as it is configured; says why, and what to do, in plain sentences.
 */
public final class Misconfigured extends RuntimeException {

  private final String action;

  public Misconfigured(String reason, String action) {
    super(reason);
    this.action = action;
  }

  public Misconfigured(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
