package daybreak.schema.pasttest;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * How one question of a completed test went; its slot is its place in the list, from 1.
 *
 * @param chosen null where it was left unanswered
 * @param correct false where it was left unanswered
 * @param millis the time taken, null where it is not known
 */
public record TestResult(
    QuestionId question,
    SubjectId subject,
    TopicId topic,
    @Nullable Answer chosen,
    boolean correct,
    @Nullable Long millis) {

  /** Whether it was answered, and rightly: the log holds right ones of past tests unanswered. */
  public boolean answeredRightly() {
    return chosen != null && correct;
  }
}
