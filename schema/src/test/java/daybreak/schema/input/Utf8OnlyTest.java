package daybreak.schema.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** JSON of others is UTF-8, whole and well-formed, however it is handed over. */
class Utf8OnlyTest {

  private static final Violation REFUSED = new Violation("body", "is not UTF-8", Code.MALFORMED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C0AF",
        "C1BF",
        "80",
        "BF",
        "FE",
        "FF",
        "E08080",
        "E09FBF",
        "EDA080",
        "EDBFBF",
        "EDA081EDB080",
        "F0808080",
        "F08FBFBF",
        "F4908080",
        "F5808080",
        "F8A0808080",
        "C3",
        "E282",
        "F09F98",
        "00"
      })
  void bytes_that_are_no_character_are_refused_in_a_text_and_in_a_name(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThatIsRefused(around("{\"text\":\"", bytes, "\"}"));
    assertThatIsRefused(around("{\"", bytes, "\":1}"));
    assertThatIsRefused(around("{}", bytes, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
  void another_form_of_unicode_is_refused(String charset) {
    assertThatIsRefused("{\"text\":\"a\"}".getBytes(Charset.forName(charset)));
  }

  @Test
  void characters_of_every_length_are_read() {
    String text = "a\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff";
    byte[] json = ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(StrictJson.mapper().readValue(json, Form.class).text()).isEqualTo(text);
    assertThat(StrictJson.mapper().readValue(new ByteArrayInputStream(json), Form.class).text())
        .isEqualTo(text);
  }

  @Test
  void a_byte_order_mark_of_utf_8_is_passed_over() {
    byte[] json = "\ufeff{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(StrictJson.mapper().readValue(json, Form.class).text()).isEqualTo("a");
    assertThat(StrictJson.mapper().readValue(new ByteArrayInputStream(json), Form.class).text())
        .isEqualTo("a");
  }

  /** Java's own decoder is the oracle, but for NUL, which it takes. */
  @Test
  void random_bytes_are_taken_exactly_where_a_decoder_takes_them() {
    Random random = new Random(11);
    int[] leads = {0x7F, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0x80, 0x8F, 0x90, 0x9F};
    Map<Boolean, Integer> seen = new HashMap<>();
    for (int round = 0; round < 50_000; round++) {
      byte[] bytes = new byte[1 + random.nextInt(4)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextInt(3) > 0 ? leads[random.nextInt(leads.length)] : 0xA0);
      }
      boolean decodes = decodes(bytes);
      seen.merge(decodes, 1, Integer::sum);
      assertThat(isTaken(bytes)).as(Arrays.toString(bytes)).isEqualTo(decodes);
    }
    assertThat(seen).hasSize(2);
  }

  @Test
  void a_stream_is_checked_where_it_is_passed_over_as_well() {
    assertThatThrownBy(() -> new Utf8Stream(new ByteArrayInputStream(new byte[] {65, -1})).skip(2))
        .isInstanceOf(CharacterCodingException.class);
    assertThatCode(() -> new Utf8Stream(new ByteArrayInputStream(new byte[] {65, 66})).skip(2))
        .doesNotThrowAnyException();
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isTaken(byte[] bytes) {
    try {
      return new Utf8Stream(new ByteArrayInputStream(bytes)).readAllBytes().length == bytes.length;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertThatIsRefused(byte[] json) {
    assertThat(JsonFault.violation(faultOfArray(json), "body")).isEqualTo(REFUSED);
    assertThat(JsonFault.violation(faultOfStream(json), "body")).isEqualTo(REFUSED);
  }

  private static JacksonException faultOfArray(byte[] json) {
    return catchThrowableOfType(
        JacksonException.class, () -> StrictJson.mapper().readValue(json, Form.class));
  }

  private static JacksonException faultOfStream(byte[] json) {
    return catchThrowableOfType(
        JacksonException.class,
        () -> StrictJson.mapper().readValue(new ByteArrayInputStream(json), Form.class));
  }

  private static byte[] around(String before, byte[] bytes, String after) {
    return ByteBuffer.allocate(before.length() + bytes.length + after.length())
        .put(before.getBytes(StandardCharsets.US_ASCII))
        .put(bytes)
        .put(after.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  record Form(String text) {}
}
