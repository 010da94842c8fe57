package daybreak.saga.plan;

import daybreak.schema.learner.StudiedSubject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How much each subject matters to a learner. */
final class Weights {

  private final Map<UUID, Integer> ofSubjects;

  private Weights(Map<UUID, Integer> ofSubjects) {
    this.ofSubjects = ofSubjects;
  }

  static Weights of(StudyState state) {
    return new Weights(
        state.settings().subjects().stream()
            .collect(
                Collectors.toMap(
                    studied -> studied.subject().value(),
                    StudiedSubject::weight,
                    (_, last) -> last)));
  }

  /** 0 for what is not studied. */
  int of(UUID subject) {
    return ofSubjects.getOrDefault(subject, 0);
  }

  boolean isStudied(UUID subject) {
    return ofSubjects.containsKey(subject);
  }
}
