package daybreak.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a file of ten bytes. */
class FilePartTest {

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("file"), "0123456789");
  }

  @Test
  void a_part_is_its_bytes_alone() throws IOException {
    assertThat(read(0, 10)).isEqualTo("0123456789");
    assertThat(read(3, 4)).isEqualTo("3456");
    assertThat(read(9, 1)).isEqualTo("9");
    assertThat(read(10, 0)).isEmpty();
  }

  @Test
  void bytes_can_be_taken_one_by_one() throws IOException {
    try (InputStream part = FilePart.open(file, 8, 2)) {
      assertThat(part.read()).isEqualTo('8');
      assertThat(part.read()).isEqualTo('9');
      assertThat(part.read()).isEqualTo(-1);
    }
  }

  @Test
  void a_file_that_ends_too_early_fails() {
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(8, 3));
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(11, 1));
  }

  private String read(long first, long bytes) throws IOException {
    try (InputStream part = FilePart.open(file, first, bytes)) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
