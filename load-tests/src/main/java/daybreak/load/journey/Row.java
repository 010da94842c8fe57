package daybreak.load.journey;

/**
 * How one kind of request went.
 *
 * @param status what it was answered, {@link Asking#NONE} where it was not
 * @param minute the one in which it was sent, from 1 on; {@link #WHOLE} for all of them together
 * @param p50 as all times in milliseconds
 */
record Row(
    String name,
    int status,
    int minute,
    long count,
    double p50,
    double p95,
    double p99,
    double most) {

  static final int WHOLE = 0;

  boolean isWhole() {
    return minute == WHOLE;
  }

  /** Whether it is what was asked for, and not word of it. */
  boolean isGood() {
    return status == 200 || status == 201;
  }
}
