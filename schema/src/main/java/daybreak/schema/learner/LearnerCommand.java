package daybreak.schema.learner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a learner. */
public sealed interface LearnerCommand {

  /** Registers a learner who is not known yet, else changes the settings. */
  record SetUpLearner(@TargetAggregateIdentifier LearnerId learner, LearnerSettings settings)
      implements LearnerCommand {}

  /** Registers a learner who is not known yet, and leaves one alone who is. */
  record RegisterLearner(@TargetAggregateIdentifier LearnerId learner, LearnerSettings settings)
      implements LearnerCommand {}
}
