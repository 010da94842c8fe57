package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Journeys find in answers what they go on with. */
final class AnswersTest {

  private static final String PLAN =
      """
      {"state":"ready","items":[
        {"id":"i1","kind":"cards","refIds":["c1","c2"]},
        {"id":"i2","kind":"quiz","refIds":["t1"]},
        {"id":"i3","kind":"cards","refIds":["c2","c3","c4"]},
        {"id":"i4","kind":"lesson","refIds":["l1"]}]}
      """;

  @Test
  void the_cards_of_a_study_queue_come_in_its_order() {
    String queue =
        """
        {"items":[{"flashcard":{"id":"c2"},"state":"review"},{"flashcard":{"id":"c1"}}],"due":1}\
        """;
    assertThat(Answers.cards(queue)).containsExactly("c2", "c1");
  }

  @Test
  void the_topics_of_a_plan_are_those_of_its_quizzes() {
    assertThat(Answers.topics(PLAN)).containsExactly("t1");
  }

  @Test
  void pages_and_quizzes_have_ids() {
    assertThat(Answers.items("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"next\":null}"))
        .containsExactly("a", "b");
    String quiz = "{\"quizId\":\"q\",\"questions\":[{\"id\":\"a\",\"version\":1}]}";
    assertThat(Answers.field(quiz, "quizId")).isEqualTo("q");
    assertThat(Answers.questions(quiz)).containsExactly("a");
  }

  @Test
  void there_is_nothing_in_what_is_not_the_product_s() {
    assertThat(Answers.items("")).isEmpty();
    assertThat(Answers.topics("<html>")).isEmpty();
    assertThat(Answers.field("{\"state\":\"generating\"}", "quizId")).isEmpty();
  }
}
