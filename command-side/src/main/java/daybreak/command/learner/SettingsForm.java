package daybreak.command.learner;

import daybreak.schema.content.SubjectId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerCommand.SetUpLearner;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.problem.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's settings.
 *
 * @param timeZone the id of a zone in the IANA database, such as {@code Europe/Berlin}; a mere
 *     offset is none, since it knows no rules
 */
record SettingsForm(
    @Field(required = true, example = "Europe/Berlin") @Nullable String timeZone,
    @Field(
            required = true,
            least = SettingsForm.FEWEST_MINUTES,
            most = SettingsForm.MOST_MINUTES,
            example = "30")
        @Nullable Integer minutesPerDay,
    @Field(as = LocalDate.class, example = "2027-06-30") @Nullable String examDate,
    @Field(
            most = SettingsForm.MOST_SUBJECTS,
            example = "[{\"subjectId\": \"" + Sample.SUBJECT + "\", \"weight\": 3}]")
        @Nullable List<@Nullable StudiedSubjectForm> subjects) {

  static final int FEWEST_MINUTES = 5;
  static final int MOST_MINUTES = 600;
  static final int MOST_SUBJECTS = 100;

  private static final NamedZone NONE = new NamedZone("UTC");

  SetUpLearner command(LearnerId learner) {
    FieldReader input = new FieldReader();
    return input.valid(
        new SetUpLearner(
            learner,
            new LearnerSettings(
                zone(input, timeZone),
                input.number("minutesPerDay", minutesPerDay, FEWEST_MINUTES, MOST_MINUTES),
                input.optionalDate("examDate", examDate),
                subjects(input, subjects))));
  }

  static NamedZone zone(FieldReader input, @Nullable String timeZone) {
    if (timeZone == null) {
      input.missing("timeZone");
      return NONE;
    }
    return NamedZone.find(timeZone)
        .orElseGet(() -> {
          input.refuse(
              "timeZone",
              Code.UNKNOWN_VALUE,
              "is not a zone of the IANA database, as Europe/Berlin is");
          return NONE;
        });
  }

  static List<StudiedSubject> subjects(
      FieldReader input, @Nullable List<@Nullable StudiedSubjectForm> subjects) {
    List<StudiedSubject> studied =
        input.list("subjects", subjects, MOST_SUBJECTS, (field, one) -> subject(input, field, one));
    if (studied.stream().map(StudiedSubject::subject).distinct().count() < studied.size()) {
      input.refuse("subjects", Code.TWICE, "must not hold a subject twice");
    }
    return studied;
  }

  private static StudiedSubject subject(
      FieldReader input, String field, @Nullable StudiedSubjectForm given) {
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
  record StudiedSubjectForm(
      @Field(required = true, as = UUID.class) @Nullable String subjectId,
      @Field(required = true, least = 1, most = 10) @Nullable Integer weight) {}
}
