package daybreak.command.imports.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.imports.Line;
import daybreak.schema.deck.CardStudyCommand.ImportReview;
import daybreak.schema.pasttest.TestCommand.ImportTest;
import daybreak.schema.problem.InvalidInput;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of line may hold. */
class ActivityLineTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00.123456Z");
  private static final String REVIEW =
      "{'kind':'review','learner':'l','card':'c','at':'2024-03-29','rating':3,'millis':5}";
  private static final String TEST =
      "{'kind':'test','learner':'l','id':'t','title':'T','at':'2024-03-29','mode':'timed',"
          + "'scorePercent':100,'subject':'S',"
          + "'questions':[{'question':'q','chosen':0,'correct':true,'millis':5}]}";

  @Test
  void whole_lines_are_taken() {
    assertThat(reason(REVIEW)).isEmpty();
    assertThat(reason(TEST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
    "2026-01-02, 2026-01-02T00:00:00Z",
    "2026-01-02T03:04, 2026-01-02T03:04:00Z",
    "2026-01-02T03:04Z, 2026-01-02T03:04:00Z",
    "2026-01-02T03:04:05, 2026-01-02T03:04:05Z",
    "2026-01-02T03:04:05.5Z, 2026-01-02T03:04:05.500Z",
    "2026-01-02T03:04:05.25Z, 2026-01-02T03:04:05.250Z",
    "2026-01-02T03:04:05.125Z, 2026-01-02T03:04:05.125Z",
    "2026-01-02T03:04:05.1259Z, 2026-01-02T03:04:05.125Z",
    "2026-01-02T03:04:05.12345Z, 2026-01-02T03:04:05.123Z",
    "2026-01-02T03:04:05.123456Z, 2026-01-02T03:04:05.123Z",
    "2026-01-02T03:04:05.1234567Z, 2026-01-02T03:04:05.123Z",
    "2026-01-02T03:04:05.12345678Z, 2026-01-02T03:04:05.123Z",
    "2026-01-02T03:04:05.123456789Z, 2026-01-02T03:04:05.123Z",
    "2026-01-02T03:04:05.5+05:45, 2026-01-01T21:19:05.500Z",
    "2026-01-02T03:04:05-11:30, 2026-01-02T14:34:05Z",
    "2026-01-02T03:04:05+18:00, 2026-01-01T09:04:05Z",
    "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z",
    "2026-11-01T12:00:00.123456Z, 2026-11-01T12:00:00.123Z"
  })
  void it_was_at_a_moment_in_whole_milliseconds(String at, Instant moment) {
    var review = (ImportReview) activity(at(REVIEW, at)).command();
    var test = (ImportTest) activity(at(TEST, at)).command();
    assertThat(review.at()).isEqualTo(moment);
    assertThat(test.at()).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T10:00:00Z",
        "2025-02-29",
        "2026-04-31T10:00:00Z",
        "2026-13-01",
        "2026-00-10",
        "2016-12-31T23:59:60Z",
        "2026-01-02T24:00:00Z",
        "2026-01-02T24:00",
        "2026-01-02T03:60:00Z",
        "2026-01-02T03:04:05.Z",
        "2026-01-02T03:04:05.1234567890Z",
        "2026-01-02T03:04:05,5Z",
        "2026-01-02T03:04:05+18:01",
        "2026-01-02T03:04:05+0545",
        "2026-01-02T03:04:05Z[UTC]",
        "2026-01-02 03:04:05",
        "2026-1-2",
        "02.01.2026",
        "1767323045",
        "0000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "+2026-01-02T03:04:05Z",
        " 2026-01-02",
        "today",
        ""
      })
  void what_is_no_moment_of_the_calendar_is_rejected(String at) {
    String reason = "at must be a moment such as 2026-03-01T18:30:00Z";
    assertThat(reason(at(REVIEW, at))).isEqualTo(reason);
    assertThat(reason(at(TEST, at))).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999-12-31T12:00:00Z",
        "2027-01-01",
        "2026-11-01T12:00:00.123457Z",
        "2026-11-01T14:00:01+02:00",
        "1969-12-31T23:59:59.999999999Z",
        "1970-01-01T00:00:00+14:00",
        "0001-01-01"
      })
  void what_is_past_lies_between_1970_and_now(String at) {
    assertThat(reason(at(REVIEW, at))).isEqualTo("at must lie between 1970 and now");
    assertThat(reason(at(TEST, at))).isEqualTo("at must lie between 1970 and now");
  }

  @Test
  void what_was_left_unanswered_was_not_right() {
    assertThat(reason(answer("'chosen':null,'correct':true"))).contains("correct must be false");
    assertThat(reason(answer("'correct':true"))).contains("correct must be false");
    assertThat(reason(answer("'chosen':null,'correct':false"))).isEmpty();
    assertThat(reason(answer("'correct':false"))).isEmpty();
    assertThat(reason(answer("'chosen':0"))).isEqualTo("questions[0].correct is missing");
    assertThat(reason(answer("'chosen':0,'correct':null"))).contains("correct is missing");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "-1; questions[0].chosen must be the index of a choice, from 0",
        "''; questions[0].chosen must not be blank",
        "'\u00A0'; questions[0].chosen must not be blank",
        "1.5; questions[0].chosen must be the index of a choice, or a text",
        "true; questions[0].chosen must be the index of a choice, or a text",
        "[]; questions[0].chosen must be the index of a choice, or a text",
        "{}; questions[0].chosen must be the index of a choice, or a text",
        "2147483648; questions[0].chosen is too large a number, or no whole one"
      })
  void what_was_chosen_is_an_index_or_words(String chosen, String reason) {
    assertThat(reason(answer("'correct':false,'chosen':" + chosen))).isEqualTo(reason);
  }

  @Test
  void words_chosen_are_as_long_as_an_answer_may_be() {
    assertThat(reason(answer("'correct':true,'chosen':'" + "x".repeat(2_000) + "'"))).isEmpty();
    assertThat(reason(answer("'correct':true,'chosen':'" + "x".repeat(2_001) + "'")))
        .isEqualTo("questions[0].chosen must have at most 2,000 characters");
  }

  @Test
  void a_test_has_1_to_200_questions_each_once_or_only_its_score_is_known() {
    assertThat(reason(questions(0))).startsWith("questions must be 1 to 200, or left out");
    assertThat(reason(questions(1))).isEmpty();
    assertThat(reason(questions(200))).isEmpty();
    assertThat(reason(questions(201))).isEqualTo("questions must be at most 200");
    assertThat(reason(questions(2).replace("'q1'", "'q0'")))
        .isEqualTo("questions must not hold a question twice");
    assertThat(reason(TEST.replace("'questions':[{", "'questions':[null,{")))
        .contains("questions[0].question is missing", "questions[0].correct is missing");
    String scored = TEST.substring(0, TEST.indexOf(",'questions'")) + "}";
    assertThat(((ImportTest) activity(scored).command()).answers()).isNull();
    assertThat(reason(scored.replace("}", ",'questions':null}"))).isEmpty();
  }

  private static String questions(int count) {
    return TEST.substring(0, TEST.indexOf("[{") + 1)
        + IntStream.range(0, count)
            .mapToObj("{'question':'q%d','correct':false}"::formatted)
            .collect(Collectors.joining(","))
        + "]}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "86400001", "2147483648"})
  void nothing_takes_less_than_no_time_or_more_than_a_day(String millis) {
    assertThat(reason(TEST.replace("'millis':5", "'millis':" + millis)))
        .startsWith("questions[0].millis ");
    assertThat(reason(REVIEW.replace("'millis':5", "'millis':" + millis))).startsWith("millis ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'exam'", "'TIMED'", "''"})
  void a_mode_is_one_that_tests_have(String mode) {
    assertThat(reason(TEST.replace("'timed'", mode))).isEqualTo("mode must be tutor or timed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.0", "-0", "0", "0.0", "-0e3"})
  void there_is_one_zero(String zero) {
    String line = TEST.replace("'scorePercent':100", "'scorePercent':" + zero);
    assertThat(((ImportTest) activity(line).command()).score()).isEqualTo(0.0);
  }

  @Test
  void nothing_but_a_text_is_a_text() {
    for (String field : new String[] {"learner':'l", "card':'c", "at':'2024-03-29"}) {
      assertNoText(REVIEW, field);
    }
    for (String field :
        new String[] {
          "learner':'l", "id':'t", "title':'T", "at':'2024-03-29", "mode':'timed", "subject':'S"
        }) {
      assertNoText(TEST, field);
    }
    assertThat(reason(TEST.replace("'question':'q'", "'question':5")))
        .isEqualTo("questions[0].question must be a text");
  }

  private static void assertNoText(String line, String field) {
    String name = field.substring(0, field.indexOf('\''));
    for (String other : new String[] {"5", "true", "[]", "{}"}) {
      String given = line.replace("'" + field + "'", "'" + name + "':" + other);
      assertThat(given).isNotEqualTo(line);
      assertThat(reason(given)).isEqualTo(name + " must be a text");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'3'", "3.0", "3.5", "true", "[3]", "0", "5", "-1", "4294967299", "null"})
  void a_rating_is_a_whole_number_of_four(String rating) {
    assertThat(reason(REVIEW.replace("'rating':3", "'rating':" + rating))).startsWith("rating ");
  }

  @Test
  void a_field_is_given_once_wherever_it_stands() {
    assertThat(reason(REVIEW.replace("'rating':3", "'rating':3,'rating':3"))).contains("twice");
    assertThat(reason(REVIEW.replace("{'kind'", "{'kind':'review','kind'"))).contains("twice");
    assertThat(reason(TEST.replace("'correct':true", "'correct':true,'correct':false")))
        .contains("twice");
    assertThat(reason(TEST.replace("}]}", "}],'kind':'test'}"))).contains("twice");
    assertThat(reason(TEST.replace("}]}", "}],'questions':[]}"))).contains("twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "'x'", "1", "true", "{}", "{'kind':'nap'}", "[[[[[[[[[["})
  void what_is_no_line_is_said_to_be_none(String line) {
    assertThat(reason(line)).isNotEmpty().doesNotContainIgnoringCase("exception", "jackson");
  }

  private static String at(String line, String at) {
    return line.replace("'at':'2024-03-29'", "'at':'" + at + "'");
  }

  private static String answer(String fields) {
    int start = TEST.indexOf("'chosen'");
    return TEST.substring(0, start) + fields + "}]}";
  }

  private static String reason(String line) {
    try {
      PastActivity _ = activity(line);
      return "";
    } catch (InvalidInput invalid) {
      return String.valueOf(invalid.getMessage());
    }
  }

  private static PastActivity activity(String line) {
    byte[] json = line.replace('\'', '"').getBytes(UTF_8);
    return ActivityImportController.LINES.parse(new Line.Text(1, json)).activity(NOW);
  }
}
