package daybreak.schema.platform;

import java.util.List;

/** A request breaks the rules of its form; nothing has changed (HTTP 400). */
public final class InvalidInput extends RuntimeException {

  private final transient List<Violation> violations;

  public InvalidInput(List<Violation> violations) {
    super(describe(violations), null, false, false);
    this.violations = List.copyOf(violations);
  }

  public InvalidInput(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  /** One message for each field at fault. */
  public List<Violation> violations() {
    return violations;
  }

  private static String describe(List<Violation> violations) {
    return violations.stream().map(Violation::toString).reduce((a, b) -> a + "; " + b).orElse("");
  }

  /** What is wrong with one field. */
  public record Violation(String field, String message) {
    @Override
    public String toString() {
      return field + " " + message;
    }
  }
}
