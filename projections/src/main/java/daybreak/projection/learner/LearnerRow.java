package daybreak.projection.learner;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.learner.LearnerSettings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's settings.
 *
 * @param settings null where they are still as they stand in the table
 */
record LearnerRow(UUID id, @Nullable LearnerSettings settings, long sequenceNumber)
    implements ReadRow {}
