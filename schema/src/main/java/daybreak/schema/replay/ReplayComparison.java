package daybreak.schema.replay;

import java.util.List;

/**
 * What came of holding a rebuild's tables against those that readers see.
 *
 * @param position the last event that both included
 * @param tables each table of the projection, by its name
 */
public record ReplayComparison(long position, List<ComparedTable> tables) {}
