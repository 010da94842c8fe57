package daybreak.schema.replay;

/**
 * A pair of schemas for one replay's tables, made by a migration.
 *
 * @param number from 1 to {@link #SLOTS}
 */
public record ReplaySlot(int number) {

  /** How many there are. */
  public static final int SLOTS = 3;

  public ReplaySlot {
    if (number < 1 || number > SLOTS) {
      throw new IllegalArgumentException("There is no slot " + number);
    }
  }

  /** The schema that has a projection's tables, such as {@code replay_1_content}. */
  public String schema(String projection) {
    return name() + "_" + projection;
  }

  /** The schema that has what could not be applied. */
  String name() {
    return "replay_" + number;
  }
}
