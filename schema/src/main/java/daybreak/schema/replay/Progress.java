package daybreak.schema.replay;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a replay beside its position.
 *
 * @param head where it is to come
 * @param rate events a second, null where none are played
 * @param eta seconds until its tables are whole, null where that is not known
 */
record Progress(long head, @Nullable Double rate, @Nullable Double eta) {

  /** Of one whose indexes are made. */
  static Progress indexing(long head, double eta) {
    return new Progress(head, null, eta);
  }

  /** Of one that follows. */
  static Progress following(long head) {
    return new Progress(head, null, null);
  }
}
