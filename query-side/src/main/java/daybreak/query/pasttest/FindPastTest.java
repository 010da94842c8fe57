package daybreak.query.pasttest;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;

/** Asks how a past test went. */
record FindPastTest(UUID id) implements LearnerQuery<ReviewView> {}
