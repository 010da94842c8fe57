package daybreak.schema.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @Test
  void a_uuid_is_written_in_full() {
    UUID id = UUID.randomUUID();
    assertThat(Values.uuid("id", id.toString())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0b8a2f6e00004000800000000000000",
        "0b8a2f6e-0000-4000-8000-00000000000",
        "0b8a2f6e-0000-4000-8000-0000000000000",
        "{0b8a2f6e-0000-4000-8000-000000000000}",
        "0b8a2f6e-0000-4000-8000-00000000000g",
        "0b8a2f6e-0000-4000-8000-000000000000 ",
        "0b8a2f6e-0000-4000-8000-000000000000\n",
        "urn:uuid:0b8a2f6e-0000-4000-8000-000000000000",
        "0B8A2F6E-0000-4000-8000-000000000000"
      })
  void what_is_shortened_or_dressed_up_is_no_uuid(String text) {
    assertRefused(() -> Values.uuid("f", text), "is not a UUID");
  }

  @Test
  void the_nil_uuid_is_nobodys_id() {
    String nil = new UUID(0, 0).toString();
    assertRefused(() -> Values.uuid("f", nil), "is the nil UUID, which is nobody's id");
    assertThat(Values.isUuid(nil)).isFalse();
  }

  @Test
  void every_uuid_is_read_as_it_is_written_and_none_with_another_character_in_it() {
    Random random = new Random(5);
    for (int round = 0; round < 1_000; round++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      assertThat(Values.uuid("f", id.toString())).isEqualTo(id);
      assertThat(Values.isUuid(changed(id.toString(), random))).isFalse();
    }
  }

  /** Characters beside those of a UUID in every table of characters, and a dash or digit astray. */
  private static String changed(String uuid, Random random) {
    int at = random.nextInt(uuid.length());
    String others = "/:`gAF G\n\u00e9\uff11\u0661" + (uuid.charAt(at) == '-' ? "0f" : "-");
    char other = others.charAt(random.nextInt(others.length()));
    return uuid.substring(0, at) + other + uuid.substring(at + 1);
  }

  @Test
  void every_day_of_the_years_1_to_9999_is_a_date() {
    Random random = new Random(4);
    long first = LocalDate.of(1, 1, 1).toEpochDay();
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    for (int round = 0; round < 1_000; round++) {
      LocalDate date = LocalDate.ofEpochDay(random.nextLong(first, last + 1));
      assertThat(Values.date("f", date.toString())).isEqualTo(date);
    }
    assertThat(Values.date("f", "0001-01-01")).isEqualTo("0001-01-01");
    assertThat(Values.date("f", "9999-12-31")).isEqualTo("9999-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-12-31",
        "-0001-01-01",
        "10000-01-01",
        "+5874898-01-01",
        "2026-11-26Z",
        "2026-11-26+05:00",
        "2026-02-30",
        "2026-1-1",
        "20260101",
        "2026-01-01T00:00",
        "٢٠٢٦-٠١-٠١",
        ""
      })
  void no_other_form_is_a_date(String text) {
    assertRefused(() -> Values.date("f", text), "must be a date such as 2026-06-30");
  }

  @Test
  void every_moment_of_the_years_1_to_9999_is_read_as_it_is_written() {
    Random random = new Random(6);
    long first = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    for (int round = 0; round < 1_000; round++) {
      Instant moment =
          Instant.ofEpochSecond(random.nextLong(first, last + 1), random.nextInt(1_000_000_000));
      assertThat(Values.instant("f", moment.toString())).isEqualTo(moment);
      int minutes = random.nextInt(-18 * 60, 18 * 60 + 1);
      var offset = moment.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
      if (offset.getYear() >= 1 && offset.getYear() <= 9999) {
        assertThat(Values.instant("f", offset.toString())).isEqualTo(moment);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-12-31T23:59:59Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "+10000-01-01T00:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-01-01T24:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-01-01T00:00:00.0000000000Z",
        "2026-01-01T00:00:00Z0000000000000000000000000000000",
        "2026-01-01T00Z",
        "2026-01-01t00:00:00z",
        "now"
      })
  void no_other_form_is_a_moment(String text) {
    assertRefused(() -> Values.instant("f", text), "must be a moment such as 2026-03-01T18:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "+1", "1.0", " 1", "1e3", "1234567890", "0x1", "１"})
  void a_number_is_written_in_digits(String text) {
    assertRefused(() -> Values.number("f", text), "must be a whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.0", "1234567890123456789", "head"})
  void a_position_is_a_number_that_is_not_negative(String text) {
    assertRefused(
        () -> Values.position("f", text), "must be a position: a whole number, not negative");
  }

  @Test
  void numbers_and_positions_are_read_to_their_ends() {
    assertThat(Values.number("f", "-999999999")).isEqualTo(-999_999_999);
    assertThat(Values.position("f", "999999999999999999")).isEqualTo(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/moon.png",
        "HTTP://example.org:8080/a?q=a@b:c#d@e",
        "http://[::1]/a",
        "CNX_Psych_01_02_Moon.jpg",
        "figures/moon.png",
        "./a:b",
        "/a//b@c",
        "?at=10:30",
        "#here",
        "mond-über-köln.png"
      })
  void a_reference_to_the_web_is_taken_as_it_is_written(String text) {
    assertThat(Values.webReference("f", text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org/a",
        "//example.org/a",
        "\\\\example.org\\a",
        "https://user:word@example.org/a",
        "https://user@example.org",
        "https:example.org",
        "https:///a",
        "https://",
        "https://example.org/a b",
        " https://example.org",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "a\u00a0b",
        "a\u200bb",
        ":a"
      })
  void no_other_scheme_or_form_is_a_reference_to_the_web(String text) {
    assertRefused(
        () -> Values.webReference("f", text),
        "must be an http or https URL without blanks and user, or a relative reference");
  }

  private static void assertRefused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .containsExactly(new Violation("f", message, Code.MALFORMED)));
  }
}
