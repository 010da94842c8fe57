package daybreak.schema.command;

/** What can be asked of an aggregate. */
public interface Command {

  /** What it is asked of. */
  Target target();
}
