package daybreak.schema.process;

/** What a process cannot do without for as long as its owner wants it. */
public interface Vital {

  /** What it is called where operators look. */
  String name();

  /**
   * Whether it works, or is about to again; what it works on may be away. What has failed is alive
   * once it has gone on for a while.
   */
  boolean isAlive();
}
