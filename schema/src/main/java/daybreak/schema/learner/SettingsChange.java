package daybreak.schema.learner;

import static java.util.Objects.requireNonNullElse;

import daybreak.schema.input.Sent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those {@link LearnerSettings} that are to be others; what is null stays as it is.
 *
 * @param examDate without a value where there is to be none
 */
public record SettingsChange(
    @Nullable NamedZone timeZone,
    @Nullable Integer minutesPerDay,
    @Nullable Sent<LocalDate> examDate,
    @Nullable List<StudiedSubject> subjects) {

  public SettingsChange {
    subjects = subjects == null ? null : List.copyOf(subjects);
  }

  /** The settings once they are changed. */
  public LearnerSettings of(LearnerSettings before) {
    return new LearnerSettings(
        requireNonNullElse(timeZone, before.timeZone()),
        requireNonNullElse(minutesPerDay, before.minutesPerDay()),
        examDate == null ? before.examDate() : examDate.value(),
        requireNonNullElse(subjects, before.subjects()));
  }
}
