package daybreak.query.pasttest;

import daybreak.query.paging.PageKey;
import daybreak.schema.document.Field;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a test has come.
 *
 * @param mode null where an import does not know it, as is the start
 * @param state running until it is completed
 * @param completedAt null as long as it is running
 * @param deadlineAt when a running test is completed as it stands; null where it may take any time,
 *     and once it is completed
 * @param answered how many of its questions have an answer
 */
record RunningTestView(
    UUID id,
    String title,
    @Field(as = TestMode.class) @Nullable String mode,
    @Field(words = {"running", "completed"}) String state,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant deadlineAt,
    @Nullable Integer questionCount,
    @Nullable Integer answered) {

  static RunningTestView of(Row row) {
    return new RunningTestView(
        row.uuid("id"),
        row.text("title"),
        row.textOrNull("mode"),
        row.text("state"),
        row.instantOrNull("started_at"),
        row.instantOrNull("completed_at"),
        row.instantOrNull("deadline_at"),
        row.intOrNull("question_count"),
        row.intOrNull("answered"));
  }

  PageKey place() {
    return new PageKey(Objects.requireNonNull(startedAt).toString(), id);
  }
}
