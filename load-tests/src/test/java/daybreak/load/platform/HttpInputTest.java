package daybreak.load.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is read to its end and no further, however its end is told. */
final class HttpInputTest {

  @Test
  void reads_as_much_as_the_length_says() throws IOException {
    assertThat(body("HTTP/1.1 200 \r\nContent-Length: 4\r\n\r\npageNEXT")).isEqualTo("page");
  }

  @Test
  void reads_all_chunks() throws IOException {
    assertThat(
            body(
                "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "2\r\npa\r\n2\r\nge\r\n0\r\n\r\nNEXT"))
        .isEqualTo("page");
  }

  @Test
  void reads_to_the_end_of_a_connection_that_is_closed() throws IOException {
    assertThat(body("HTTP/1.1 503 \r\nConnection: close\r\n\r\npage")).isEqualTo("page");
  }

  @Test
  void knows_the_last_answer_of_a_connection() throws IOException {
    assertThat(head("HTTP/1.1 200 \r\nConnection: close\r\n\r\n").isLast()).isTrue();
    assertThat(head("HTTP/1.1 200 \r\n\r\n").isLast()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 \r\nContent-",
        "HTTP/1.1 200 \r\nContent-Length: 4\r\n\r\npa",
        "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n4\r\npa",
        "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n2\r\npa\r\n"
      })
  void takes_no_answer_that_is_cut_off_for_a_whole_one(String cut) {
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> body(cut));
  }

  private static HttpHead head(String text) throws IOException {
    return HttpHead.read(input(text));
  }

  private static String body(String text) throws IOException {
    HttpInput input = input(text);
    return new String(input.body(HttpHead.read(input)), US_ASCII);
  }

  private static HttpInput input(String text) {
    return new HttpInput(new ByteArrayInputStream(text.getBytes(US_ASCII)));
  }
}
