package daybreak.command.learner;

import daybreak.command.learner.SettingsForm.StudiedSubjectForm;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerCommand.ChangeSettings;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.SettingsChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a learner's settings; one that is null counts as left out, so only all of them together
 * take the day of an exam away.
 *
 * @param timeZone the id of a zone in the IANA database, such as {@code Europe/Berlin}
 */
record SettingsChangeForm(
    @Field(example = "Europe/Berlin") @Nullable String timeZone,
    @Field(least = SettingsForm.FEWEST_MINUTES, most = SettingsForm.MOST_MINUTES, example = "45")
        @Nullable Integer minutesPerDay,
    @Field(as = LocalDate.class, example = "2027-06-30") @Nullable String examDate,
    @Field(
            most = SettingsForm.MOST_SUBJECTS,
            example = "[{\"subjectId\": \"" + Sample.SUBJECT + "\", \"weight\": 3}]")
        @Nullable List<@Nullable StudiedSubjectForm> subjects) {

  ChangeSettings command(LearnerId learner) {
    FieldReader input = new FieldReader();
    return input.valid(
        new ChangeSettings(
            learner,
            new SettingsChange(
                timeZone == null ? null : SettingsForm.zone(input, timeZone),
                minutesPerDay == null ? null : minutes(input, minutesPerDay),
                input.optionalDate("examDate", examDate),
                subjects == null ? null : SettingsForm.subjects(input, subjects))));
  }

  private static int minutes(FieldReader input, int given) {
    return input.number(
        "minutesPerDay", given, SettingsForm.FEWEST_MINUTES, SettingsForm.MOST_MINUTES);
  }
}
