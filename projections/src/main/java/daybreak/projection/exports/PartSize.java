package daybreak.projection.exports;

/**
 * How much goes into a part: so much that there are not too many files, and so little that what a
 * dying worker loses is done again soon.
 *
 * @param rows events in a part
 * @param positions of the log that a part goes on for at most, where few of them are wanted
 */
record PartSize(long rows, long positions) {

  static final PartSize STANDARD = new PartSize(500_000, 5_000_000);

  /** An export has about so many parts at most, however long the log is. */
  private static final long MOST_PARTS = 64;

  boolean hasRoom(ExportJob job, long taken, long reached) {
    long share = (job.until() - job.after()) / MOST_PARTS;
    return taken < Math.max(rows, share) && reached - job.position() < Math.max(positions, share);
  }
}
