package daybreak.schema.testing;

/**
 * What one execution of a statement touched.
 *
 * @param rows those that it answered, or wrote
 * @param buffers the shared pages
 */
public record Touched(long rows, long buffers) {}
