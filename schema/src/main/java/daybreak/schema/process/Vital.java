package daybreak.schema.process;

/** What a process cannot do without for as long as its owner wants it. */
public interface Vital {

  /** What it is called where operators look. */
  String name();

  /** Whether it works; what has failed does so again once it has gone on for a while. */
  boolean isAlive();
}
