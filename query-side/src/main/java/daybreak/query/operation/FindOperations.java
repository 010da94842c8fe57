package daybreak.query.operation;

import daybreak.query.gateway.LearnerQuery;

/** Asks how the whole is. */
record FindOperations() implements LearnerQuery<OperationsView> {}
