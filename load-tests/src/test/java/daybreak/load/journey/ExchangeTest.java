package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes understand each other by the files of one directory. */
final class ExchangeTest {

  private static final Script SCRIPT =
      new Script(
          8_080,
          new Pace(60, 60, 300, 12),
          new Tokens("admin", "large", "small", List.of("one", "other")),
          List.of("subject"));

  @Test
  void what_is_written_is_read(@TempDir Path directory) throws IOException {
    Exchange exchange = new Exchange(directory.resolve("run"));
    List<Row> rows = List.of(new Row("read", 200, 1, 600, 0.25, 1.5, 3.125, 9));

    exchange.write(SCRIPT);
    exchange.write(rows);

    assertThat(exchange.script()).isEqualTo(SCRIPT);
    assertThat(exchange.rows()).isEqualTo(rows);
  }

  @Test
  void a_new_script_forgets_the_run_before(@TempDir Path directory) throws IOException {
    Exchange exchange = new Exchange(directory.resolve("run"));
    exchange.write(SCRIPT);
    exchange.begin();
    assertThat(exchange.isBegun()).isTrue();

    exchange.write(SCRIPT);

    assertThat(exchange.isBegun()).isFalse();
  }
}
