package daybreak.query.live;

/**
 * Where a stream begins.
 *
 * @param included the position of the last event that the read tables include
 * @param head the log's last one
 */
record LivePosition(long included, long head) {}
