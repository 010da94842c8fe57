package daybreak.saga.plan;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import daybreak.saga.plan.StudyState.Lesson;
import daybreak.saga.plan.StudyState.Topic;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a plan says to its learner: English, whatever the locale of the process. */
final class PlanTexts {

  private PlanTexts() {}

  static Said unfinished(int cards, @Nullable String subject) {
    return new Said(
        of(subject, text("Finish %d %s you have begun", cards, cards(cards))),
        "You are still learning these; they stay best when you finish them soon.");
  }

  /**
   * @param exam the one that the subject is studied for
   */
  static Said due(int cards, @Nullable String subject, Exam exam) {
    return new Said(
        of(subject, text("Review %d %s", cards, cards(cards))),
        exam.isAhead()
            ? text("These are due, and your exam is %s.", in(exam.days()))
            : "These are due: you are about to forget them.");
  }

  static Said weak(Topic topic, double aim) {
    return new Said(
        "Short quiz: " + topic.title(),
        text(
            "You have answered %d of %d questions rightly here; %.0f %% is the aim.",
            topic.correct(), topic.answered(), aim * 100));
  }

  /**
   * @param left cards of the subject that the learner has not seen
   */
  static Said fresh(int cards, @Nullable String subject, long left, Exam exam) {
    return new Said(
        of(subject, text("Learn %d new %s", cards, cards(cards))),
        exam.isAhead()
            ? text(
                "You have not seen %d %s here yet, and your exam is %s.",
                left, left == 1 ? "card" : "cards", in(exam.days()))
            : "You have not seen these yet.");
  }

  static Said first(Topic topic) {
    return new Said("First quiz: " + topic.title(), "You have not answered any question here yet.");
  }

  static Said lesson(Lesson lesson, long left, Exam exam) {
    return new Said(lesson.title(), whyNow(lesson, left, exam));
  }

  private static String whyNow(Lesson lesson, long left, Exam exam) {
    if (lesson.percent() != null) {
      return text("You are %d %% through this lesson.", lesson.percent());
    }
    return exam.isAhead()
        ? text(
            "It comes next; %d %s left, and your exam is %s.",
            left, left == 1 ? "lesson is" : "lessons are", in(exam.days()))
        : "It comes next.";
  }

  static Said mixedTest(String subject, Exam exam) {
    return new Said(
        "Mixed test: " + subject,
        exam.isInTheLastDays()
            ? "A test across topics each day until your exam."
            : "Your weekly test across topics.");
  }

  static Said keptUp(String subject) {
    return new Said(
        "Mixed test: " + subject, "You have done all there is: this keeps up what you know.");
  }

  private static String of(@Nullable String subject, String words) {
    return subject == null ? words : words + ": " + subject;
  }

  private static String cards(int count) {
    return count == 1 ? "card" : "cards";
  }

  private static String in(int days) {
    return days == 1 ? "tomorrow" : text("in %d days", days);
  }

  @FormatMethod
  private static String text(@FormatString String format, Object... values) {
    return String.format(Locale.ENGLISH, format, values);
  }

  /**
   * @param reason why it is in the plan
   */
  record Said(String title, String reason) {}
}
