package daybreak.schema.replay;

/** Another worker has the replay in hand: this one has shown no life for too long. */
final class ReplayIsTaken extends RuntimeException {

  @java.io.Serial private static final long serialVersionUID = 1;

  ReplayIsTaken() {
    super("Another worker has this replay in hand");
  }
}
