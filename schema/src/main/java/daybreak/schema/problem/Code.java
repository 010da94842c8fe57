package daybreak.schema.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The stable words by which programs tell one problem from another. A word is for ever: a constant
 * may be renamed, its word may not.
 */
public enum Code {
  // What is wrong with one value.
  MISSING("input.missing"),
  BLANK("input.blank"),
  TOO_LONG("input.too-long"),
  COUNT("input.count"),
  OUT_OF_RANGE("input.out-of-range"),
  MALFORMED("input.malformed"),
  WRONG_TYPE("input.wrong-type"),
  UNKNOWN_VALUE("input.unknown-value"),
  UNKNOWN_FIELD("input.unknown-field"),
  UNKNOWN_PARAMETER("input.unknown-parameter"),
  TWICE("input.twice"),
  NOT_STORABLE("input.not-storable"),
  CONFLICTING("input.conflicting"),

  // What is wrong with a request as a whole.
  INVALID("input.invalid"),
  REQUEST_MALFORMED("request.malformed"),
  TOKEN_NEEDED("caller.token-needed"),
  ROLE_MISSING("caller.role-missing"),
  ORIGIN_REFUSED("caller.origin-refused"),
  RATE_EXCEEDED("caller.rate-exceeded"),
  NOT_FOUND("not-found"),
  NOT_YET_VISIBLE("not-yet-visible"),
  METHOD_REFUSED("request.method-refused"),
  NOT_ACCEPTABLE("request.not-acceptable"),
  MEDIA_TYPE_REFUSED("request.media-type-refused"),
  ENCODING_REFUSED("request.encoding-refused"),
  VERSION_REFUSED("request.version-refused"),
  RANGE_UNSATISFIABLE("request.range-unsatisfiable"),
  BODY_TOO_LARGE("request.body-too-large"),
  BODY_TOO_SLOW("request.body-too-slow"),
  KEY_REUSED("idempotency-key.reused"),
  CHANGED_SINCE("precondition.changed-since"),
  BEYOND_THE_LOG("beyond-the-log"),
  UNAVAILABLE("unavailable"),
  FAULT("fault"),

  // What a rule of the domain says.
  REFUSED("refused"),
  COMMAND_IS_STILL_RUNNING("command.is-still-running"),
  COMMAND_IS_TOO_LARGE("command.is-too-large"),
  ID_IS_TAKEN("id.is-taken"),
  SUBJECT_IS_UNKNOWN("subject.is-unknown"),
  SUBJECT_TITLE_IS_TAKEN("subject.title-is-taken"),
  SUBJECT_IS_RETIRED("subject.is-retired"),
  SUBJECT_HOLDS_CONTENT("subject.holds-content"),
  TOPIC_IS_UNKNOWN("topic.is-unknown"),
  TOPIC_TITLE_IS_TAKEN("topic.title-is-taken"),
  TOPIC_IS_RETIRED("topic.is-retired"),
  TOPIC_HOLDS_CONTENT("topic.holds-content"),
  QUESTION_IS_UNKNOWN("question.is-unknown"),
  QUESTION_IS_RETIRED("question.is-retired"),
  QUESTION_IS_REJECTED("question.is-rejected"),
  QUESTION_IS_VALIDATED("question.is-validated"),
  QUESTION_IS_NOT_VALIDATED("question.is-not-validated"),
  QUESTION_IS_IN_ANOTHER_TOPIC("question.is-in-another-topic"),
  QUESTION_IS_NOT_IN_TEST("question.is-not-in-test"),
  QUESTION_IS_ANSWERED("question.is-answered"),
  FLASHCARD_IS_UNKNOWN("flashcard.is-unknown"),
  FLASHCARD_IS_RETIRED("flashcard.is-retired"),
  FLASHCARD_IS_REJECTED("flashcard.is-rejected"),
  FLASHCARD_IS_VALIDATED("flashcard.is-validated"),
  FLASHCARD_IS_NOT_VALIDATED("flashcard.is-not-validated"),
  FLASHCARD_IS_IN_ANOTHER_TOPIC("flashcard.is-in-another-topic"),
  LESSON_IS_PUBLISHED("lesson.is-published"),
  LESSON_IS_RETIRED("lesson.is-retired"),
  LESSON_IS_IN_ANOTHER_TOPIC("lesson.is-in-another-topic"),
  EXERCISE_IS_RETIRED("exercise.is-retired"),
  REVIEW_IS_OUT_OF_ORDER("review.is-out-of-order"),
  REVIEW_IS_NOT_THE_LAST("review.is-not-the-last"),
  QUIZ_IS_UNKNOWN("quiz.is-unknown"),
  QUIZ_IS_EMPTY("quiz.is-empty"),
  TEST_IS_COMPLETED("test.is-completed"),
  TEST_IS_ABANDONED("test.is-abandoned"),
  TEST_IS_OVER("test.is-over"),
  PLAN_IS_REVISED_TOO_OFTEN("plan.is-revised-too-often"),
  EXPORTS_HAVE_NO_DIRECTORY("exports.have-no-directory"),
  EXPORT_DIRECTORY_IS_AWAY("exports.directory-is-away"),
  LEARNER_IS_UNKNOWN("learner.is-unknown"),
  REPLAY_UNTIL_IS_AHEAD("replay.until-is-ahead"),
  REPLAY_IS_RUNNING("replay.is-running"),
  REPLAY_IS_NOT_WHOLE("replay.is-not-whole"),
  REPLAY_IS_NOT_EQUAL("replay.is-not-equal"),
  REPLAY_IS_NOT_SWAPPED("replay.is-not-swapped"),
  REPLAY_IS_IN_USE("replay.is-in-use"),
  REPLAY_HAS_NO_TABLES("replay.has-no-tables"),
  REPLAY_REFUSED("replay.refused");

  private final String word;

  Code(String word) {
    this.word = word;
  }

  /** The word as problems have it. */
  @JsonValue
  public String word() {
    return word;
  }

  /** The code of a word that was stored; a word that is no more reads as {@link #REFUSED}. */
  public static Code ofStored(String word) {
    return Arrays.stream(values())
        .filter(code -> code.word.equals(word))
        .findFirst()
        .orElse(REFUSED);
  }
}
