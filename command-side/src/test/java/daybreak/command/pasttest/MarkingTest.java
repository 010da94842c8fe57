package daybreak.command.pasttest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionType;
import daybreak.schema.problem.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {

  private static final QuestionContent CHOICES = KnownMaterial.made().chosen().content();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Straße 1 ﬁ",
        "  straße\u00a0 1\tfi\n",
        "STRASSE 1 FI",
        "strasse １ ﬁ",
        "Straße 1 fi"
      })
  void words_are_right_whatever_their_case_white_space_and_forms(String given) {
    assertThat(isRight("Straße 1 fi", given)).isTrue();
    assertThat(isRight(given, "Straße 1 fi")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Straße1 fi", "Strase 1 fi", "Straße 1 fi.", "Straße 1"})
  void other_words_are_wrong(String given) {
    assertThat(isRight("Straße 1 fi", given)).isFalse();
  }

  @Test
  void composed_and_decomposed_characters_are_the_same() {
    assertThat(isRight("caf\u00e9", "cafe\u0301")).isTrue();
    assertThat(isRight("caf\u00e9", "cafe")).isFalse();
  }

  @Test
  void only_the_right_choice_is_right() {
    assertThat(Marking.isRight(CHOICES, new Answer.Choice(1))).isTrue();
    assertThat(Marking.isRight(CHOICES, new Answer.Choice(0))).isFalse();
    assertThat(Marking.isRight(CHOICES, new Answer.Choice(2))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void an_index_that_no_choice_has_is_invalid(int index) {
    invalid(CHOICES, new Answer.Choice(index));
  }

  @Test
  void an_answer_of_the_other_kind_is_invalid() {
    invalid(CHOICES, new Answer.Words("Seldom"));
    invalid(CHOICES, new Answer.Words("1"));
    invalid(asking("by echo"), new Answer.Choice(0));
  }

  private static void invalid(QuestionContent question, Answer given) {
    assertThatThrownBy(() -> Marking.isRight(question, given))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(InvalidInput.Violation::field)
                    .containsExactly("answer"));
  }

  private static boolean isRight(String right, String given) {
    return Marking.isRight(asking(right), new Answer.Words(given));
  }

  private static QuestionContent asking(String right) {
    return new QuestionContent(
        QuestionType.TEXT, "Where?", List.of(), new Answer.Words(right), null, null);
  }
}
