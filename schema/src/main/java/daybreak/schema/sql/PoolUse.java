package daybreak.schema.sql;

/**
 * How a process uses its part of a tier's connections at a moment.
 *
 * @param inUse how many connections somebody has
 * @param waiting how many wait for one
 * @param limit how many the tier may have in the whole cluster
 */
public record PoolUse(String tier, int inUse, int waiting, int limit) {}
