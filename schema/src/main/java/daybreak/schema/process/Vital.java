package daybreak.schema.process;

/** Something that a process cannot do without, and that is started again when it ends. */
public interface Vital {

  /** What it is called where its state is shown. */
  String name();

  /** Whether it is at work, or is about to be again; what it works on may be away. */
  boolean isAlive();
}
