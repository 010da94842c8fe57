package daybreak.schema.eventstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether appends of other processes are heard of, told in one log line for each change. */
final class ListenerState {

  private static final Logger LOG = LoggerFactory.getLogger(ListenerState.class);

  private volatile boolean listening;
  private int failures;

  boolean isListening() {
    return listening;
  }

  /** How often in a row it could not be listened. */
  int failures() {
    return failures;
  }

  void hears() {
    failures = 0;
    if (!listening) {
      listening = true;
      LOG.info("Appends of other processes are heard of");
    }
  }

  void hearsNothing(Exception cause) {
    if (listening || failures == 0) {
      LOG.info("Appends of other processes are looked for, not heard of: {}", cause.getMessage());
    }
    listening = false;
    failures++;
  }
}
