package daybreak.query.pasttest;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;

/** Asks how far a test has come, whether it is running or completed. */
record FindTest(UUID id) implements LearnerQuery<RunningTestView> {}
