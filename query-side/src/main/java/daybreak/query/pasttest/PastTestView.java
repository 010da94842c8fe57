package daybreak.query.pasttest;

import daybreak.query.paging.PageKey;
import daybreak.schema.document.Field;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.sql.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completed test in a list. Where an import knew only the score, the mode, the start and the
 * counts are null; where a test was not scored, the score is.
 *
 * @param scorePercent the percentage of all questions answered rightly
 * @param subjects titles
 * @param correct how many answers are right
 */
record PastTestView(
    UUID id,
    String title,
    @Field(as = TestMode.class) @Nullable String mode,
    @Nullable Instant startedAt,
    Instant completedAt,
    @Nullable Long durationMs,
    @Nullable Integer questionCount,
    @Nullable Integer answered,
    @Nullable Integer correct,
    @Nullable Double scorePercent,
    List<String> subjects) {

  static PastTestView of(Row row) {
    Instant startedAt = row.instantOrNull("started_at");
    Instant completedAt = row.instant("completed_at");
    return new PastTestView(
        row.uuid("id"),
        row.text("title"),
        row.textOrNull("mode"),
        startedAt,
        completedAt,
        startedAt == null ? null : Duration.between(startedAt, completedAt).toMillis(),
        row.intOrNull("question_count"),
        row.intOrNull("answered"),
        row.intOrNull("correct"),
        row.doubleOrNull("score_percent"),
        row.texts("subjects"));
  }

  PageKey place() {
    return new PageKey(completedAt.toString(), id);
  }
}
