package daybreak.projection.content;

import daybreak.projection.platform.ReadRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that the statistics of its subject, and of its topic if it has one, take into account. */
public interface ContentRow extends ReadRow {

  UUID subject();

  @Nullable UUID topic();

  @Override
  default @Nullable UUID place() {
    return topic();
  }

  /**
   * Adds what the row counts for.
   *
   * @param sign 1 to count it in, -1 to count it out
   */
  void count(Counts counts, int sign);
}
