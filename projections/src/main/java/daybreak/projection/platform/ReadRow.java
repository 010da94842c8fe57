package daybreak.projection.platform;

import java.util.UUID;

/** A row that stands for one aggregate. */
public interface ReadRow {

  UUID id();

  /** The last event applied to it; older ones change nothing. */
  long sequenceNumber();
}
