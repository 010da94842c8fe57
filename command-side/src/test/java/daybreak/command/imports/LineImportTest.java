package daybreak.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineImportTest {

  private final List<Long> stored = new ArrayList<>();

  @Test
  void a_line_that_can_not_be_read_through_our_own_fault_is_rejected_and_stops_nothing() {
    assertThat(run("good\nbug\ndeep\ngood"))
        .contains("\"line\":2,\"reason\":\"It could not be read, through a fault of Daybreak's.\"")
        .contains("\"line\":3,\"reason\":\"It could not be read, through a fault of Daybreak's.\"")
        .contains("{\"done\":true,\"read\":4,\"accepted\":2,\"unchanged\":0,\"rejected\":2,")
        .contains("\"position\":7}");
    assertThat(stored).containsExactly(1L, 4L);
  }

  private String run(String lines) {
    var out = new ByteArrayOutputStream();
    Report report = new Report(out, () -> 7);
    new LineImport<>(LineImportTest::item, entries -> store(entries, report), report)
        .run(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    return out.toString(UTF_8);
  }

  private void store(List<Entry<Thing>> entries, Report report) {
    for (Entry<Thing> entry : entries) {
      stored.add(entry.line());
      report.tell(entry.line(), new Verdict.Accepted());
    }
  }

  private static Thing item(Line line) {
    String text = line instanceof Line.Text(_, byte[] bytes) ? new String(bytes, UTF_8) : "";
    return switch (text) {
      case "bug" -> throw new IllegalStateException("a bug");
      case "deep" -> throw new StackOverflowError();
      default -> new Thing(UUID.randomUUID());
    };
  }

  private record Thing(UUID id) implements Identified {}
}
