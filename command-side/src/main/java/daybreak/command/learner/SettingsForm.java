package daybreak.command.learner;

import daybreak.command.platform.Input;
import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerCommand.SetUpLearner;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.platform.Code;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A learner's settings.
 *
 * @param timeZone the id of a zone in the IANA database, such as {@code Europe/Berlin}; a mere
 *     offset is none, since it knows no rules
 */
record SettingsForm(
    @Nullable String timeZone,
    @Nullable Integer minutesPerDay,
    @Nullable String examDate,
    @Nullable List<@Nullable SubjectForm> subjects) {

  private static final int FEWEST_MINUTES = 5;
  private static final int MOST_MINUTES = 600;
  private static final int MOST_SUBJECTS = 100;
  private static final Set<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> !zone.startsWith("SystemV/"))
          .collect(Collectors.toUnmodifiableSet());

  /** Names of the IANA database that Java leaves out, with the zones that they link to there. */
  private static final Map<String, String> LINKS =
      Map.of(
          "EST", "America/Panama",
          "MST", "America/Phoenix",
          "HST", "Pacific/Honolulu",
          "ROC", "Asia/Taipei",
          "GMT+0", "Etc/GMT",
          "GMT-0", "Etc/GMT");

  SetUpLearner command(LearnerId learner) {
    Input input = new Input();
    return input.valid(
        new SetUpLearner(
            learner,
            new LearnerSettings(
                zone(input),
                input.number("minutesPerDay", minutesPerDay, FEWEST_MINUTES, MOST_MINUTES),
                input.optionalDate("examDate", examDate),
                subjects(input))));
  }

  private ZoneId zone(Input input) {
    if (timeZone == null) {
      input.refuse("timeZone", Code.MISSING, "is missing");
      return ZoneOffset.UTC;
    }
    String name = LINKS.getOrDefault(timeZone, timeZone);
    if (!ZONES.contains(name)) {
      input.refuse(
          "timeZone",
          Code.UNKNOWN_VALUE,
          "is not a zone of the IANA database, as Europe/Berlin is");
      return ZoneOffset.UTC;
    }
    return ZoneId.of(name);
  }

  private List<StudiedSubject> subjects(Input input) {
    List<StudiedSubject> studied =
        input.list("subjects", subjects, MOST_SUBJECTS, (field, one) -> subject(input, field, one));
    if (studied.stream().map(StudiedSubject::subject).distinct().count() < studied.size()) {
      input.refuse("subjects", Code.TWICE, "must not hold a subject twice");
    }
    return studied;
  }

  private static StudiedSubject subject(Input input, String field, @Nullable SubjectForm given) {
    String id = given == null ? null : given.subjectId();
    Integer weight = given == null ? null : given.weight();
    return new StudiedSubject(
        new SubjectId(input.id(field + ".subjectId", id)),
        input.number(field + ".weight", weight, 1, 10));
  }

  /**
   * A subject that the learner studies.
   *
   * @param weight 1 to 10
   */
  record SubjectForm(@Nullable String subjectId, @Nullable Integer weight) {}
}
