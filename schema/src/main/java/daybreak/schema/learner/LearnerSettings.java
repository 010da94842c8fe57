package daybreak.schema.learner;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's plans go by.
 *
 * @param timeZone an IANA zone
 * @param minutesPerDay 5 to 600
 * @param subjects each at most once
 */
public record LearnerSettings(
    NamedZone timeZone,
    int minutesPerDay,
    @Nullable LocalDate examDate,
    List<StudiedSubject> subjects) {

  public LearnerSettings {
    subjects = List.copyOf(subjects);
  }
}
