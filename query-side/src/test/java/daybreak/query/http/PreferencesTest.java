package daybreak.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

  private static final Duration MOST = Duration.ofSeconds(5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          wait=3                                        | 3
          wait=0                                        | 0
          wait=5                                        | 5
          wait=6                                        | 5
          wait=99999999999999999999                     | 5
          wait=0000000000000000000003                   | 3
          Wait=2                                        | 2
          wait = 2                                      | 2
          wait="2"                                      | 2
          wait=2; because="of the plan, wait=4"         | 2
          respond-async, wait=2                         | 2
          respond-async,wait=2,handling=lenient         | 2
          handling="a, wait=1; \\", wait=3", wait=2     | 2
          handling=lenient; wait=4, wait=2              | 2
          wait=2, wait=4                                | 2
          ,, wait=2                                     | 2
          """)
  void a_wait_is_found_among_what_is_preferred(String header, int seconds) {
    assertThat(Preferences.wait(List.of(header), MOST)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        ";",
        "=",
        "wait",
        "wait=",
        "wait=\"\"",
        "wait=-1",
        "wait=+1",
        "wait=1.5",
        "wait=1s",
        "wait=soon",
        "wait=\u0663",
        "wait=1 2",
        "wait=\"1",
        "wait=\"",
        "waits=3",
        "return=minimal",
        "return=\"wait=3\"",
        "return=minimal; wait=3",
        "return=\"unended, wait=3",
        "wait=x, wait=3",
      })
  void what_is_no_wait_is_as_if_it_had_not_been_said(String header) {
    assertThat(Preferences.wait(List.of(header), MOST)).isEmpty();
  }

  @Test
  void the_header_may_be_repeated_and_the_first_wait_counts() {
    assertThat(Preferences.wait(List.of(), MOST)).isEmpty();
    assertThat(Preferences.wait(List.of("respond-async", "wait=2", "wait=4"), MOST))
        .contains(Duration.ofSeconds(2));
    assertThat(Preferences.wait(List.of("return=\"unended", "wait=2"), MOST))
        .contains(Duration.ofSeconds(2));
  }

  @Test
  void a_long_header_is_read_in_one_go() {
    String longest = String.join(",", Collections.nCopies(50_000, "a=\"\\\"\""));
    assertThat(Preferences.wait(List.of(longest + ",wait=2"), MOST))
        .contains(Duration.ofSeconds(2));
  }
}
