package daybreak.schema.pasttest;

import java.util.UUID;

/** How a list of past tests is narrowed by a subject, a mode, or both. */
public final class Narrowing {

  /** The subject of a list that no subject narrows: all zeros. */
  public static final UUID ANY_SUBJECT = new UUID(0, 0);

  /** The mode of a list that no mode narrows. */
  public static final String ANY_MODE = "any";

  private Narrowing() {}

  /** Whether a list of these has less in it than all past tests. */
  public static boolean isOne(UUID subject, String mode) {
    return !subject.equals(ANY_SUBJECT) || !mode.equals(ANY_MODE);
  }
}
