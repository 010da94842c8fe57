package daybreak.schema.eventstore;

/** What became of one command's append. */
sealed interface Outcome {

  /** The events are durable; the last one, or the last there was, has this position. */
  record Committed(long position) implements Outcome {}

  /** Nothing has changed: another event has one of the sequence numbers. */
  record SequenceTaken() implements Outcome {}

  /** Nothing has changed: what it rests on is so no longer. */
  record Overtaken() implements Outcome {}

  /** Nothing has changed: another execution has stored its result under the key. */
  record KeyTaken() implements Outcome {}

  /** Nothing has changed: the database refused the values. */
  record Rejected(RuntimeException cause) implements Outcome {}

  /** Nothing has changed: by itself, too, it took longer than the lock may be held. */
  record OutOfTime(RuntimeException cause) implements Outcome {}

  /** Nothing has changed: there was no connection or no time to begin. */
  record NotTried(Exception cause) implements Outcome {}

  /** The database did not say in time; it may have been committed. */
  record Unknown(Exception cause) implements Outcome {}
}
