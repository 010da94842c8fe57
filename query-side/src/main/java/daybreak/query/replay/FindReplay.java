package daybreak.query.replay;

import daybreak.query.gateway.LearnerQuery;
import daybreak.schema.replay.ReplayView;
import java.util.UUID;

/** Asks how one replay stands. */
record FindReplay(UUID id) implements LearnerQuery<ReplayView> {}
