package daybreak.query.operation;

import daybreak.query.gateway.LearnerQuery;
import daybreak.schema.operation.MendingView;
import java.util.UUID;

/** Asks what became of one thing that an operator has asked for. */
record FindMending(UUID id) implements LearnerQuery<MendingView> {}
