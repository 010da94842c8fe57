package daybreak.command.learner;

import daybreak.command.learner.SettingsForm.StudiedSubjectForm;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import daybreak.schema.input.Sent;
import daybreak.schema.learner.LearnerCommand.ChangeSettings;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.SettingsChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a learner's settings, as a merge patch (RFC 7396): what is left out stays as it is.
 *
 * @param examDate when the learner is examined; null takes it away
 * @param timeZone the id of a zone in the IANA database, such as {@code Europe/Berlin}
 */
record SettingsChangeForm(
    @Field(example = "Europe/Berlin") @Nullable Sent<String> timeZone,
    @Field(least = SettingsForm.FEWEST_MINUTES, most = SettingsForm.MOST_MINUTES, example = "45")
        @Nullable Sent<Integer> minutesPerDay,
    @Field(as = LocalDate.class, cleared = true, example = "2027-06-30")
        @Nullable Sent<String> examDate,
    @Field(
            most = SettingsForm.MOST_SUBJECTS,
            example = "[{\"subjectId\": \"" + Sample.SUBJECT + "\", \"weight\": 3}]")
        @Nullable Sent<List<@Nullable StudiedSubjectForm>> subjects) {

  ChangeSettings command(LearnerId learner) {
    FieldReader input = new FieldReader();
    String zone = input.kept("timeZone", timeZone);
    Integer minutes = input.kept("minutesPerDay", minutesPerDay);
    List<@Nullable StudiedSubjectForm> studied = input.kept("subjects", subjects);
    return input.valid(
        new ChangeSettings(
            learner,
            new SettingsChange(
                zone == null ? null : SettingsForm.zone(input, zone),
                minutes == null ? null : minutes(input, minutes),
                examDate == null ? null : day(input, examDate),
                studied == null ? null : SettingsForm.subjects(input, studied))));
  }

  private static Sent<LocalDate> day(FieldReader input, Sent<String> given) {
    return new Sent<>(input.optionalDate("examDate", given.value()));
  }

  private static int minutes(FieldReader input, int given) {
    return input.number(
        "minutesPerDay", given, SettingsForm.FEWEST_MINUTES, SettingsForm.MOST_MINUTES);
  }
}
