package daybreak.projection.pasttest;

import daybreak.schema.event.Json;
import daybreak.schema.input.Worded;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a test from its start.
 *
 * @param mode this and the start are null where an import does not know them
 * @param deadlineAt null where it may take any time
 */
record TestHeader(
    String title,
    @Nullable TestMode mode,
    @Nullable Instant startedAt,
    @Nullable Instant deadlineAt,
    int questionCount,
    List<Titled> subjects,
    List<Titled> topics) {

  static TestHeader of(TestStarted event) {
    return new TestHeader(
        event.title(),
        event.mode(),
        event.at(),
        event.deadlineAt(),
        event.questions().size(),
        event.subjects(),
        event.topics());
  }

  static TestHeader of(TestImported event) {
    return new TestHeader(
        event.title(),
        event.mode(),
        null,
        null,
        event.questions().size(),
        event.subjects(),
        event.topics());
  }

  static TestHeader of(Row row) {
    return new TestHeader(
        row.text("title"),
        Worded.of(TestMode.class, row.text("mode")),
        row.instant("started_at"),
        row.instantOrNull("deadline_at"),
        row.intValue("question_count"),
        titled(row.bytes("subjects")),
        titled(row.bytes("topics")));
  }

  private static List<Titled> titled(byte[] json) {
    return Json.mapper().readerForListOf(Titled.class).readValue(json);
  }

  @Nullable String modeText() {
    return mode == null ? null : mode.text();
  }
}
