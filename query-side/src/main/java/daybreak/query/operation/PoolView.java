package daybreak.query.operation;

/**
 * The connections of one tier, over all processes.
 *
 * @param tier whose they are
 * @param inUse how many somebody has
 * @param waiting how many wait for one
 * @param limit how many there may be in the whole cluster
 */
record PoolView(String tier, int inUse, int waiting, int limit) {

  PoolView plus(PoolView other) {
    return new PoolView(
        tier, inUse + other.inUse, waiting + other.waiting, Math.max(limit, other.limit));
  }
}
