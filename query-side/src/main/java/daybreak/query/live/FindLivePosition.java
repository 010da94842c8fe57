package daybreak.query.live;

import daybreak.query.gateway.LearnerQuery;

/** Asks where a stream begins. */
record FindLivePosition() implements LearnerQuery<LivePosition> {}
