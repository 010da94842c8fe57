package daybreak.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  @Test
  void lines_are_numbered_from_one_and_blank_ones_are_left_out() throws IOException {
    assertThat(read("a\n\n  \t\r\nb\r\n\nc")).containsExactly("1 a", "4 b", "6 c");
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
  }

  @Test
  void a_byte_order_mark_at_the_beginning_is_no_text() throws IOException {
    assertThat(read("\uFEFFa\n\uFEFFb")).containsExactly("1 a", "2 \uFEFFb");
  }

  @Test
  void a_line_of_the_bound_passes_and_a_longer_one_is_skipped() throws IOException {
    String longest = "x".repeat(LineReader.BOUND);
    assertThat(read(longest + "\n" + longest + "y\nz"))
        .containsExactly("1 " + longest, "2 too long", "3 z");
    assertThat(read(longest + "y")).containsExactly("1 too long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void how_a_line_ends_and_a_mark_before_it_do_not_count(String end) throws IOException {
    String longest = "x".repeat(LineReader.BOUND);
    assertThat(read(longest + end)).containsExactly("1 " + longest);
    assertThat(read("\uFEFF" + longest + end)).containsExactly("1 " + longest);
    assertThat(read(longest + "y" + end)).containsExactly("1 too long");
    assertThat(read("\uFEFF" + longest + "y" + end)).containsExactly("1 too long");
    assertThat(read("a\n\uFEFF" + longest + end)).containsExactly("1 a", "2 too long");
  }

  @Test
  void a_line_may_hold_what_ends_others() throws IOException {
    assertThat(read("a\rb\r\nc\u2028d\n\uFEFF\r\n"))
        .containsExactly("1 a\rb", "2 c\u2028d", "3 \uFEFF");
    assertThat(read("\uFEFF\r\n\r\n")).isEmpty();
  }

  @Test
  void how_the_bytes_arrive_makes_no_difference() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      var expected = new ArrayList<String>();
      for (int line = 1; line <= 20; line++) {
        String words = "é".repeat(random.nextInt(4) * random.nextInt(50_000 / (line * line)));
        text.append(words).append('\n');
        if (!words.isEmpty()) {
          expected.add(line + " " + words);
        }
      }
      assertThat(read(dripping(text.toString(), random))).isEqualTo(expected);
    }
  }

  private static List<String> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> read(InputStream stream) throws IOException {
    LineReader reader = new LineReader(stream);
    var lines = new ArrayList<String>();
    for (Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(
          switch (line) {
            case Line.Text(long number, byte[] json) ->
                number + " " + new String(json, StandardCharsets.UTF_8);
            case Line.TooLong(long number) -> number + " too long";
          });
    }
    return lines;
  }

  private static InputStream dripping(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(5_000)));
      }
    };
  }
}
