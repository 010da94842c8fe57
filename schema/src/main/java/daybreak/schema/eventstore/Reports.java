package daybreak.schema.eventstore;

/** What is told of one who follows the log, on any thread. */
public interface Reports {

  /** Again and again: it stops before an event that this release does not know. */
  void stopsBefore(Unknown unknown);

  /** It could not go on, and begins anew where its token is. */
  void beginsAnew();
}
