package daybreak.schema.learner;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a learner. */
public sealed interface LearnerCommand extends Command {

  /** What it is asked of. */
  LearnerId learner();

  @Override
  default Target target() {
    return new Target("learner", learner().value());
  }

  /** Registers a learner who is not known yet, else changes the settings. */
  record SetUpLearner(@TargetAggregateIdentifier LearnerId learner, LearnerSettings settings)
      implements LearnerCommand {}

  /** Registers a learner who is not known yet, and leaves one alone who is. */
  record RegisterLearner(@TargetAggregateIdentifier LearnerId learner, LearnerSettings settings)
      implements LearnerCommand {}

  /** Changes some of the settings of a learner who is known. */
  record ChangeSettings(@TargetAggregateIdentifier LearnerId learner, SettingsChange change)
      implements LearnerCommand {}
}
