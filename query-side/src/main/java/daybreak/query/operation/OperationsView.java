package daybreak.query.operation;

import java.util.List;

/**
 * How the whole is.
 *
 * @param projections what follows the log, the two that list and prepare plans among it
 * @param lanes what waits for the lanes of each kind
 * @param rollovers midnights ahead whose learners' plans are not all made yet, the next first
 * @param pools the connections of each tier, over all processes
 * @param processes those that have shown within the last twenty seconds that they live
 */
record OperationsView(
    List<ProjectionView> projections,
    List<LanesView> lanes,
    List<RolloverView> rollovers,
    List<PoolView> pools,
    List<ProcessView> processes) {}
