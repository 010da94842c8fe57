package daybreak.projection.learner;

import java.util.UUID;

/** Where a thing of the bank counts. */
public record Place(UUID subject, UUID topic) {}
