package daybreak.schema.process;

/** What goes on for as long as a client wants it, and is not waited for by a process that ends. */
public interface Drained {

  /** The process has been told to stop: what goes on ends now, and nothing begins any more. */
  void drain();
}
