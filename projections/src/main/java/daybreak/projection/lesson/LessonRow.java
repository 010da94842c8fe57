package daybreak.projection.lesson;

import daybreak.projection.content.Count;
import daybreak.projection.content.Counts;
import daybreak.projection.content.ListedRow;
import daybreak.projection.content.Listing;
import daybreak.schema.content.ContentKind;
import daybreak.schema.input.Worded;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonState;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it is read.
 *
 * @param content what it says, null where that is still as it stands in the table
 */
record LessonRow(
    UUID id,
    UUID subject,
    UUID topic,
    LessonState state,
    int version,
    int assetCount,
    @Nullable LessonContent content,
    long sequenceNumber)
    implements ListedRow {

  static LessonRow of(Row row) {
    return new LessonRow(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        Worded.of(LessonState.class, row.text("state")),
        row.intValue("version"),
        row.intValue("asset_count"),
        null,
        row.longValue("sequence_number"));
  }

  LessonRow in(LessonState next, long sequence) {
    return new LessonRow(id, subject, topic, next, version, assetCount, content, sequence);
  }

  LessonRow moved(UUID toSubject, UUID toTopic, long sequence) {
    return new LessonRow(id, toSubject, toTopic, state, version, assetCount, content, sequence);
  }

  LessonRow revised(int to, LessonContent says, long sequence) {
    return new LessonRow(id, subject, topic, state, to, says.assets().size(), says, sequence);
  }

  @Override
  public Listing listing() {
    return new Listing(
        ContentKind.LESSON, state.text(), List.of(), content == null ? null : words(content));
  }

  private static String words(LessonContent says) {
    return Listing.words(says.title(), String.join("\n", says.objectives()), says.body());
  }

  @Override
  public void count(Counts counts, int sign) {
    if (state != LessonState.RETIRED) {
      counts.add(Count.LESSONS, sign);
      counts.add(Count.ASSETS, (long) sign * assetCount);
    }
  }
}
