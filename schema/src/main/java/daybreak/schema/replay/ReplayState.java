package daybreak.schema.replay;

import daybreak.schema.input.Worded;
import java.util.Locale;

/** How a replay stands. */
public enum ReplayState implements Worded {
  /** No worker has begun it, or no slot is free. */
  QUEUED,
  /** Its events are being folded. */
  RUNNING,
  /** Its tables are full, and get their indexes. */
  INDEXING,
  /** As of a moment, and whole. */
  COMPLETE,
  /** A rebuild that follows the head of the log. */
  CAUGHT_UP,
  /** Its tables are held against those that readers see. */
  COMPARING,
  /** They were the same at the comparison's position; a rebuild follows the head again. */
  EQUAL,
  /** They were not; a rebuild follows the head again. */
  DIFFERENT,
  /** Its tables are those that readers see; those of before may still be in its slot. */
  SWAPPED,
  /** It was swapped in, and another has been since. */
  SUPERSEDED,
  /** It was swapped in, and the tables of before are again. */
  ROLLED_BACK,
  /** Somebody has ended it, and its tables are gone. */
  CANCELLED,
  /** It can't go on, and its tables are gone. */
  FAILED;

  /** Whether its own tables lie in its slot, as whole as they will be. */
  public boolean isReadable() {
    return this == COMPLETE || isWholeRebuild();
  }

  /** Whether its tables follow the head of the log in its slot. */
  public boolean isWholeRebuild() {
    return this == CAUGHT_UP || this == COMPARING || this == EQUAL || this == DIFFERENT;
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
