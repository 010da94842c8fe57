package daybreak.command.pasttest;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test's questions in the order of their slots, and the answers to them so far. */
final class Paper {

  private final List<ShownQuestion> questions;
  private final Map<QuestionId, Integer> slots = new HashMap<>();
  private final Map<QuestionId, QuestionAnswered> answers = new HashMap<>();

  Paper(List<ShownQuestion> questions) {
    this.questions = questions;
    for (ShownQuestion question : questions) {
      slots.put(question.question(), slots.size() + 1);
    }
  }

  void add(QuestionAnswered answered) {
    answers.put(answered.question(), answered);
  }

  /**
   * The place of a question, from 1.
   *
   * @throws QuestionIsNotInTest if it has none
   */
  int slot(QuestionId question) {
    Integer slot = slots.get(question);
    if (slot == null) {
      throw new QuestionIsNotInTest(question);
    }
    return slot;
  }

  ShownQuestion at(int slot) {
    return questions.get(slot - 1);
  }

  /** The answer as it stands, if there is one. */
  @Nullable Answer answer(QuestionId question) {
    QuestionAnswered answered = answers.get(question);
    return answered == null ? null : answered.answer();
  }

  /** How many questions have an answer once this one has. */
  int answeredWith(QuestionId question) {
    return answers.size() + (answers.containsKey(question) ? 0 : 1);
  }

  /** How each question went, in the order of the slots. */
  List<TestResult> results() {
    return questions.stream().map(this::result).toList();
  }

  private TestResult result(ShownQuestion shown) {
    QuestionAnswered answered = answers.get(shown.question());
    return new TestResult(
        shown.question(),
        shown.subject(),
        shown.topic(),
        answered == null ? null : answered.answer(),
        answered != null && answered.correct(),
        answered == null ? null : answered.millis());
  }
}
