package daybreak.schema.learner;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;

/** What can happen to a learner. */
public sealed interface LearnerEvent extends Event {

  LearnerId learner();

  /** All settings, as they are from then on. */
  LearnerSettings settings();

  @WireName("learner.learner-registered")
  record LearnerRegistered(LearnerId learner, LearnerSettings settings) implements LearnerEvent {}

  @WireName("learner.learner-settings-changed")
  record LearnerSettingsChanged(LearnerId learner, LearnerSettings settings)
      implements LearnerEvent {}
}
