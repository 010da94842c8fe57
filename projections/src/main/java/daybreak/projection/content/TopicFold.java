package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.content.TopicEvent;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicEvent.TopicRenamed;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topics. */
final class TopicFold extends Fold<TopicEvent, TopicRow> {

  private final Database database;

  TopicFold(Database database) {
    super(TopicEvent.class);
    this.database = database;
  }

  @Override
  protected List<TopicRow> load(Collection<UUID> aggregates) {
    return database
        .call(TopicSql.LOAD)
        .array("ids", "uuid", aggregates)
        .list(row ->
            new TopicRow(
                row.uuid("id"),
                row.uuid("subject_id"),
                row.text("title"),
                row.booleanValue("retired"),
                row.longValue("sequence_number")));
  }

  @Override
  protected TopicRow apply(@Nullable TopicRow row, TopicEvent event, long sequenceNumber) {
    return switch (event) {
      case TopicAdded(var topic, var subject, var title) ->
          new TopicRow(topic.value(), subject.value(), title, false, sequenceNumber);
      case TopicRenamed(_, _, var title) -> existing(row).named(title, sequenceNumber);
      case TopicRetired _ -> existing(row).retired(sequenceNumber);
    };
  }

  @Override
  protected void write(List<Change<TopicRow>> changes) {
    database
        .call(TopicSql.WRITE)
        .column("id", "uuid", changes, change -> change.after().id())
        .column("subject_id", "uuid", changes, change -> change.after().subject())
        .column("title", "text", changes, change -> change.after().title())
        .column("retired", "boolean", changes, change -> change.after().retired())
        .column("sequence_number", "bigint", changes, change -> change.after().sequenceNumber())
        .update();
  }
}
