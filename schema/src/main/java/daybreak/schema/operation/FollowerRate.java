package daybreak.schema.operation;

/** How many events a second a process has applied for a follower since it was last asked. */
public record FollowerRate(String projection, double eventsPerSecond) {}
