package daybreak.schema.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.Immutable;
import java.util.regex.Pattern;

/**
 * A whole SQL statement with the name it has in metrics, traces and the server's log, and its
 * {@link Budget}. Name and text are compile-time constants, so a statement built from strings does
 * not compile, and one put together from constants does; parameters are named ({@code :learner}).
 */
@Immutable
public final class NamedQuery {

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");

  private final String name;
  private final String sql;
  private final Budget budget;

  private NamedQuery(String name, String sql, Budget budget) {
    this.name = name;
    this.sql = sql;
    this.budget = budget;
  }

  /**
   * A statement under the name {@code capability.what-it-does}.
   *
   * @throws IllegalArgumentException if the name has another form
   */
  public static NamedQuery of(
      @CompileTimeConstant final String name,
      @CompileTimeConstant final String sql,
      Budget budget) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a statement's name: " + name);
    }
    Paces.declare(name, budget.pace());
    return new NamedQuery(name, "/* " + name + " */ " + sql.strip(), budget);
  }

  /** The metric's label. */
  public String name() {
    return name;
  }

  /** The statement as it is sent, its name in a comment before it. */
  public String sql() {
    return sql;
  }

  /** What one execution may cost. */
  public Budget budget() {
    return budget;
  }

  @Override
  public String toString() {
    return name;
  }
}
