package daybreak.schema.operation;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines, in a log of their own name, that tell who did something to many things at once, or in
 * an operator's name: who, what and with what end. They hold nothing of what was sent.
 */
public final class Audit {

  private static final Logger LOG = LoggerFactory.getLogger("daybreak.audit");

  private Audit() {}

  /**
   * Somebody has done something.
   *
   * @param end in our own words
   */
  public static void tell(UUID who, String what, String end) {
    LOG.info("{} by {}: {}", what, who, end);
  }
}
