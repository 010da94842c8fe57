package daybreak.load.old;

/**
 * One answer, or the best of several.
 *
 * @param server what it took of the database server
 * @param millis how long its caller waited
 */
record Measured(Cost server, double millis) {

  /** The better of both, in either way. */
  Measured orBetter(Measured other) {
    return new Measured(
        server.millis() <= other.server.millis() ? server : other.server,
        Math.min(millis, other.millis));
  }

  /** The work as its caller saw it. */
  Cost seenByCaller() {
    return server.lasting(millis);
  }
}
