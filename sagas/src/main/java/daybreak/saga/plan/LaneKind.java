package daybreak.saga.plan;

/** Plans that someone waits for have lanes of their own, so that no preparation holds them up. */
enum LaneKind {
  /** Someone waits. */
  AWAITED(1, 4),
  /** For later. */
  PREPARED(5, 8);

  private final int first;
  private final int last;

  LaneKind(int first, int last) {
    this.first = first;
    this.last = last;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  /** How many lanes of the kind there are in the whole cluster. */
  int lanes() {
    return last - first + 1;
  }

  boolean isAwaited() {
    return this == AWAITED;
  }
}
