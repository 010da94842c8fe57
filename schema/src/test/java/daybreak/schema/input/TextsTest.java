package daybreak.schema.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\t\r\n", "\u0085", "\u00A0", "\u1680", "\u2003", "\u2028", "\u202F", "\u205F",
        "\u3000", "\u00AD", "\u180E", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"
      })
  void what_shows_nothing_is_blank_and_falls_off_at_the_ends(String nothing) {
    assertThat(Texts.isBlank(nothing)).isTrue();
    assertThat(Texts.isBlank(nothing + "a")).isFalse();
    assertThat(Texts.strip(nothing + "a" + nothing + "🦇" + nothing))
        .isEqualTo("a" + nothing + "🦇");
    assertThat(Texts.strip(nothing)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "·", "🦇", "\u0301", "\uFFFD", "\ud83e"})
  void what_shows_something_stays(String something) {
    assertThat(Texts.isBlank(something)).isFalse();
    assertThat(Texts.strip(something)).isEqualTo(something);
  }

  @Test
  void length_is_counted_in_characters_as_people_do() {
    assertThat(Texts.isLongerThan(2, "🦇🦇")).isFalse();
    assertThat(Texts.isLongerThan(1, "🦇🦇")).isTrue();
    assertThat(Texts.isLongerThan(0, "")).isFalse();
  }

  @Test
  void what_postgresql_and_utf_8_can_not_hold_is_not_storable() {
    assertThat(Texts.isStorable("é 🦇\u0001\uFFFF")).isTrue();
    for (String bad : new String[] {"\0", "\ud83e", "\udd87", "\udd87\ud83e", "a\ud83eb"}) {
      assertThat(Texts.isStorable("text " + bad)).isFalse();
      assertThat(Texts.isStorable(bad + " text")).isFalse();
    }
  }
}
