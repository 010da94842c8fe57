package daybreak.projection.exports;

/**
 * How much goes into a part: so much that there are not too many files, and so little that what a
 * dying worker loses is done again soon.
 *
 * @param rows events in a part
 * @param bytes of what its events say, as JSON; they lie on the disk until it is written
 * @param positions of the log that a part goes on for at most, where few of them are wanted
 */
record PartSize(long rows, long bytes, long positions) {

  static final PartSize STANDARD = new PartSize(500_000, 1L << 30, 5_000_000);

  /**
   * An export has about so many parts at most, however long the log is, if its events are small.
   */
  private static final long MOST_PARTS = 64;

  boolean hasRoom(ExportJob job, long taken, long size, long reached) {
    long share = (job.until() - job.after()) / MOST_PARTS;
    return taken < Math.max(rows, share)
        && size < bytes
        && reached - job.position() < Math.max(positions, share);
  }
}
