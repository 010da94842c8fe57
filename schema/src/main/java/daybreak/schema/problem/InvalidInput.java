package daybreak.schema.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request breaks the rules of its form; nothing has changed (HTTP 400). It tells of so many
 * violations at most that no answer outgrows its request.
 */
public final class InvalidInput extends RuntimeException {

  /** The most violations that one answer tells of. */
  public static final int MOST = 50;

  private static final int LONGEST_NAME = 100;

  private final transient List<Violation> violations;

  public InvalidInput(List<Violation> violations) {
    super(describe(violations), null, false, false);
    this.violations = violations.stream().limit(MOST).toList();
  }

  public InvalidInput(String field, Code code, String message) {
    this(List.of(new Violation(field, message, code)));
  }

  /** One message for each field at fault, the first ones where there are many. */
  public List<Violation> violations() {
    return violations;
  }

  private static String describe(List<Violation> violations) {
    return violations.stream()
        .limit(MOST)
        .map(Violation::toString)
        .collect(Collectors.joining("; "));
  }

  /**
   * What is wrong with one field; a name that goes on and on is cut.
   *
   * @param field such as {@code assets[3].url}
   * @param message in words, for people
   * @param code in one word, for programs
   */
  public record Violation(String field, String message, Code code) {

    public Violation {
      field = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) + "…" : field;
    }

    @Override
    public String toString() {
      return field + " " + message;
    }
  }
}
