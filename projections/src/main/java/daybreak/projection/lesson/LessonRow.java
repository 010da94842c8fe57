package daybreak.projection.lesson;

import daybreak.projection.content.ContentRow;
import daybreak.projection.content.Count;
import daybreak.projection.content.Counts;
import daybreak.schema.input.Worded;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonState;
import daybreak.schema.sql.Row;
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
    implements ContentRow {

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

  LessonRow revised(int to, LessonContent says, long sequence) {
    return new LessonRow(id, subject, topic, state, to, says.assets().size(), says, sequence);
  }

  @Override
  public void count(Counts counts, int sign) {
    if (state != LessonState.RETIRED) {
      counts.add(Count.LESSONS, sign);
      counts.add(Count.ASSETS, (long) sign * assetCount);
    }
  }
}
