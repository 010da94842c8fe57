package daybreak.query.learner;

import daybreak.query.gateway.LearnerQuery;

/** Asks for the caller's settings. */
record FindLearner() implements LearnerQuery<LearnerView> {}
