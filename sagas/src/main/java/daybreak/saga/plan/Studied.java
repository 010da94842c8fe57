package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.StudiedSubject;
import java.util.List;

/**
 * What a learner studies on a day.
 *
 * @param topics those of the subjects, in the order in which they are taught
 * @param unchosen whether the subjects stand in the place of chosen ones, since none of those holds
 *     anything
 */
record Studied(List<StudiedSubject> subjects, List<Topic> topics, boolean unchosen) {

  /** The settings of one who has chosen the subjects. */
  LearnerSettings in(LearnerSettings settings) {
    return new LearnerSettings(
        settings.timeZone(), settings.minutesPerDay(), settings.examDate(), subjects);
  }
}
