package daybreak.projection.content;

import daybreak.schema.content.ContentKind;
import daybreak.schema.content.ExerciseState;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as it is read.
 *
 * @param content what it shows, null where that is still as it stands in the table
 * @param version 1, and one more for each revision
 */
record ExerciseRow(
    UUID id,
    UUID subject,
    UUID topic,
    boolean retired,
    int assetCount,
    @Nullable ExerciseContent content,
    int version,
    long sequenceNumber)
    implements ListedRow {

  static ExerciseRow of(Row row) {
    return new ExerciseRow(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        row.booleanValue("retired"),
        row.intValue("asset_count"),
        null,
        row.intValue("version"),
        row.longValue("sequence_number"));
  }

  ExerciseRow revised(ExerciseContent shows, long sequence) {
    return new ExerciseRow(
        id, subject, topic, retired, shows.assets().size(), shows, version + 1, sequence);
  }

  ExerciseRow moved(UUID toSubject, UUID toTopic, long sequence) {
    return new ExerciseRow(id, toSubject, toTopic, retired, assetCount, content, version, sequence);
  }

  ExerciseRow retired(long sequence) {
    return new ExerciseRow(id, subject, topic, true, assetCount, content, version, sequence);
  }

  @Override
  public Listing listing() {
    return new Listing(
        ContentKind.EXERCISE,
        (retired ? ExerciseState.RETIRED : ExerciseState.ACTIVE).text(),
        List.of(),
        content == null ? null : Listing.words(content.title()));
  }

  @Override
  public void count(Counts counts, int sign) {
    if (!retired) {
      counts.add(Count.EXERCISES, sign);
      counts.add(Count.ASSETS, (long) sign * assetCount);
    }
  }
}
