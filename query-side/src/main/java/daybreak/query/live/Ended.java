package daybreak.query.live;

import java.util.Locale;

/** Why a stream has ended. */
enum Ended {
  /** Its client has left, or can't be reached. */
  GONE("the client has gone"),
  /** Its client's token has. */
  EXPIRED("the token has expired"),
  /** Its learner has so many that a newer one needed its place. */
  REPLACED("a newer stream of the learner has its place"),
  /** More was waiting for its client than may. */
  SLOW("the client reads too slowly"),
  /** The read tables have gone back, or on by more than is told. */
  MOVED("the log has moved on too far"),
  /** The process is about to end. */
  STOPPING("the process ends");

  private final String inWords;

  Ended(String inWords) {
    this.inWords = inWords;
  }

  String inWords() {
    return inWords;
  }

  /** As metrics have it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
