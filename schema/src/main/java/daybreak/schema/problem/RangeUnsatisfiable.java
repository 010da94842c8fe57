package daybreak.schema.problem;

/** A request asks for a range of bytes of which there is none (HTTP 416 with Content-Range). */
public final class RangeUnsatisfiable extends RuntimeException {

  private final long length;

  /**
   * @param length how many bytes there are
   */
  public RangeUnsatisfiable(long length) {
    super("None of the bytes asked for is there: there are " + length + ".", null, false, false);
    this.length = length;
  }

  /** How many bytes there are. */
  public long length() {
    return length;
  }
}
