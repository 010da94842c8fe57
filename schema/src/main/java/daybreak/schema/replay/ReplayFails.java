package daybreak.schema.replay;

/** A replay can't go on, for a reason in plain words, and trying again is of no use. */
final class ReplayFails extends RuntimeException {

  @java.io.Serial private static final long serialVersionUID = 1;

  ReplayFails(String why) {
    super(why);
  }
}
