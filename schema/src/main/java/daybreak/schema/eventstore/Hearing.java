package daybreak.schema.eventstore;

/** How a process learns of what others append. */
interface Hearing extends AutoCloseable {

  /** Whether it is told; otherwise it looks. */
  boolean isListening();

  @Override
  void close();
}
