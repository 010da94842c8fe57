package daybreak.schema.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Appends that go into one commit: no two of them touch the same aggregate or the same idempotency
 * key, so that the first of two competitors wins and the other one learns it from the database; and
 * none says what another rests on not to have been said. One that fills a commit by itself goes
 * alone.
 */
final class Batch {

  private final AppendBounds.Room room;
  private final boolean forBig;
  private final List<Append> appends = new ArrayList<>();
  private final Set<Object> touched = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private final Set<String> restedOn = new HashSet<>();
  private int rows;
  private long bytes;

  /**
   * @param forBig whether one that fills the commit by itself may take it
   */
  Batch(AppendBounds.Room room, boolean forBig) {
    this.room = room;
    this.forBig = forBig;
  }

  /**
   * Puts the append into this commit if it can be; else what it would keep from a commit waits
   * behind it as well.
   *
   * @return false if it has to wait
   */
  boolean admits(Append append) {
    boolean admitted = fits(append) && goesWithAll(append);
    if (!admitted) {
      note(append);
    }
    return admitted;
  }

  private boolean goesWithAll(Append append) {
    return append.touches().stream().noneMatch(touched::contains)
        && append.kinds().stream().noneMatch(restedOn::contains)
        && append.restsOn().stream().noneMatch(said::contains);
  }

  private void note(Append append) {
    touched.addAll(append.touches());
    said.addAll(append.kinds());
    restedOn.addAll(append.restsOn());
  }

  private boolean fits(Append append) {
    return append.fills(room)
        ? forBig && appends.isEmpty()
        : rows + append.rows() <= room.number() && bytes + append.bytes() <= room.bytes();
  }

  void add(Append append) {
    appends.add(append);
    note(append);
    rows += append.rows();
    bytes += append.bytes();
  }

  boolean isEmpty() {
    return appends.isEmpty();
  }

  boolean isFull() {
    return rows >= room.number() || bytes >= room.bytes();
  }

  List<Append> appends() {
    return appends;
  }
}
