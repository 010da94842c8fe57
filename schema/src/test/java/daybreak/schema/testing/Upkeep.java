package daybreak.schema.testing;

/**
 * What the server's own doings may add to what a statement touches, or take away, beside a fifth.
 */
enum Upkeep {
  /** A range of an index may reach into one more page; where there are many ranges, into some. */
  OF_READS {
    @Override
    long pages(long buffers) {
      return buffers > FEW ? SOME : 1;
    }
  },

  /** It splits pages of indexes, extends tables, and cleans pages of what was rolled back. */
  OF_WRITES {
    @Override
    long pages(long buffers) {
      return SOME;
    }
  };

  private static final long FEW = 50;
  private static final long SOME = 5;

  /** Of a statement that touches so many. */
  abstract long pages(long buffers);
}
