package daybreak.schema.eventstore;

/** The log, or those of its events that concern somebody. */
@FunctionalInterface
public interface LogView {

  /** The next events after a position, up to another, as many as one read takes. */
  LogReader.Read after(long position, long until);
}
