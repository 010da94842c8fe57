package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.content.SubjectEvent;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectEvent.SubjectRetired;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subjects. */
final class SubjectFold extends Fold<SubjectEvent, SubjectRow> {

  private final Database database;

  SubjectFold(Database database) {
    super(SubjectEvent.class);
    this.database = database;
  }

  @Override
  protected List<SubjectRow> load(Collection<UUID> aggregates) {
    return database
        .call(SubjectSql.LOAD)
        .array("ids", "uuid", aggregates)
        .list(row ->
            new SubjectRow(
                row.uuid("id"),
                row.text("title"),
                row.booleanValue("retired"),
                row.longValue("sequence_number")));
  }

  @Override
  protected SubjectRow apply(@Nullable SubjectRow row, SubjectEvent event, long sequenceNumber) {
    return switch (event) {
      case SubjectAdded(var subject, var title) ->
          new SubjectRow(subject.value(), title, false, sequenceNumber);
      case SubjectRenamed(_, var title) -> existing(row).named(title, sequenceNumber);
      case SubjectRetired _ -> existing(row).retired(sequenceNumber);
    };
  }

  @Override
  protected void write(List<Change<SubjectRow>> changes) {
    database
        .call(SubjectSql.WRITE)
        .column("id", "uuid", changes, change -> change.after().id())
        .column("title", "text", changes, change -> change.after().title())
        .column("retired", "boolean", changes, change -> change.after().retired())
        .column("sequence_number", "bigint", changes, change -> change.after().sequenceNumber())
        .update();
  }
}
