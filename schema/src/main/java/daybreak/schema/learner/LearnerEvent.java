package daybreak.schema.learner;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;

/** What can happen to a learner. */
public sealed interface LearnerEvent extends Event {

  LearnerId learner();

  @WireName("learner.learner-registered")
  record LearnerRegistered(LearnerId learner, LearnerSettings settings) implements LearnerEvent {}

  @WireName("learner.learner-settings-changed")
  record LearnerSettingsChanged(LearnerId learner, LearnerSettings settings)
      implements LearnerEvent {}
}
