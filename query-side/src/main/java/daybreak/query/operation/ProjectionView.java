package daybreak.query.operation;

/**
 * How far a follower of the log is.
 *
 * @param name that of its token
 * @param position of the last event that it includes
 * @param head the last position of the log
 * @param lagSeconds how long ago the first event happened that it does not include
 * @param eventsPerSecond how many it has applied in each of the last seconds
 * @param deadLetters how many events it has parked, counted up to 10,000
 */
record ProjectionView(
    String name,
    long position,
    long head,
    double lagSeconds,
    double eventsPerSecond,
    long deadLetters) {}
