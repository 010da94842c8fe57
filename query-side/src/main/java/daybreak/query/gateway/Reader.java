package daybreak.query.gateway;

/**
 * What answers queries from the read tables. Its query handlers are all that others know of it:
 * each takes a {@link Query}, and the caller where the answer is the caller's own, and returns a
 * {@link Reading}.
 */
public interface Reader {}
