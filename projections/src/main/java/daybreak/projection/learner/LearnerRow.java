package daybreak.projection.learner;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's settings.
 *
 * @param settings null where they are still as they stand in the table
 */
record LearnerRow(UUID id, String timeZone, @Nullable LearnerSettings settings, long sequenceNumber)
    implements ReadRow {

  static LearnerRow of(LearnerId learner, LearnerSettings settings, long sequence) {
    return new LearnerRow(learner.value(), settings.timeZone().zone().getId(), settings, sequence);
  }
}
