package daybreak.projection.learner;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.projection.platform.SqlText;
import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Learners and their settings. */
final class LearnerFold extends Fold<LearnerEvent, LearnerRow> {

  private final Database database;

  LearnerFold(Database database) {
    super(LearnerEvent.class);
    this.database = database;
  }

  @Override
  protected List<LearnerRow> load(Collection<UUID> aggregates) {
    return database
        .call(LearnerSql.LOAD)
        .array("ids", "uuid", aggregates)
        .list(row ->
            new LearnerRow(
                row.uuid("learner_id"),
                row.text("time_zone"),
                null,
                row.longValue("sequence_number")));
  }

  @Override
  protected LearnerRow apply(@Nullable LearnerRow row, LearnerEvent event, long sequence) {
    return switch (event) {
      case LearnerRegistered(var learner, var settings) ->
          LearnerRow.of(learner, settings, sequence);
      case LearnerSettingsChanged(var learner, var settings) ->
          LearnerRow.of(learner, settings, sequence);
    };
  }

  @Override
  protected void write(List<Change<LearnerRow>> changes) {
    List<LearnerRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(LearnerSql.WRITE)
        .column("learner_id", "uuid", rows, LearnerRow::id)
        .column("time_zone", "text", rows, LearnerRow::timeZone)
        .column("time_zone_name", "text", rows, says(settings -> settings.timeZone().name()))
        .column("minutes_per_day", "int", rows, says(LearnerSettings::minutesPerDay))
        .column("exam_date", "date", rows, says(LearnerSettings::examDate))
        .column("subjects", "jsonb", rows, says(LearnerFold::subjects))
        .column("settings_position", "bigint", changes, change -> change.last().position())
        .column("settings_at", "timestamptz", changes, change -> change.last().at())
        .column("sequence_number", "bigint", rows, LearnerRow::sequenceNumber)
        .update();
  }

  private static @Nullable String subjects(LearnerSettings settings) {
    return SqlText.json(settings.subjects().stream().map(Subject::of).toList());
  }

  private static Function<LearnerRow, @Nullable Object> says(
      Function<LearnerSettings, ? extends @Nullable Object> part) {
    return row -> part.apply(requireNonNull(row.settings()));
  }

  /** A subject as the table has it. */
  private record Subject(UUID subjectId, int weight) {

    static Subject of(StudiedSubject studied) {
      return new Subject(studied.subject().value(), studied.weight());
    }
  }
}
