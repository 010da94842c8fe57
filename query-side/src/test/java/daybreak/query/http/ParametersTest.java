package daybreak.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabaseExtension.class)
class ParametersTest {

  private final QueryApi api;

  ParametersTest(TestDatabase database) {
    api = QueryApi.on(database);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_is_wrong_with_a_parameter_is_said_in_plain_words(
      String path, String name, String value, String message) {
    Answer answer = api.ask(path, name, value);
    assertRefused(answer, name);
    assertThat(answer.json().at("/0/message").asString()).contains(message);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("/api/questions", "topicId", "1-1-1-1-1", "a UUID"),
        Arguments.of("/api/questions", "topicId", "", "a UUID"),
        Arguments.of("/api/questions", "state", "DRAFT", "draft or validated or rejected"),
        Arguments.of("/api/questions", "tag", " ", "blank"),
        Arguments.of("/api/questions", "tag", "x".repeat(201), "200 characters"),
        Arguments.of("/api/questions", "tag", "a\0b", "NUL"),
        Arguments.of("/api/questions", "cursor", "AAAA", "next"),
        Arguments.of("/api/questions", "cursor", "not base64!", "next"),
        Arguments.of("/api/questions", "topicid", "x", "known are topicId, tag"),
        Arguments.of("/api/flashcards", "cardType", "jumbo", "basic or cloze or image"),
        Arguments.of("/api/flashcards", "subjectId", "' or 1=1 --", "a UUID"),
        Arguments.of("/api/lessons", "limit", "0", "1 to 100"),
        Arguments.of("/api/lessons", "limit", "101", "1 to 100"),
        Arguments.of("/api/subjects", "limit", "ten", "whole number"),
        Arguments.of("/api/content-stats/subjects", "limit", "99999999999", "whole number"));
  }

  @Test
  void everything_wrong_is_said_at_once() {
    Answer answer = api.ask("/api/questions", "topicId", "x", "state", "y", "colour", "red");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().findValuesAsString("field"))
        .containsExactlyInAnyOrder("topicId", "state", "colour");
  }

  @Test
  void a_parameter_given_twice_is_refused() {
    assertRefused(api.ask("/api/questions", "tag", "a", "tag", "b"), "tag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/subjects/x/topics",
        "/api/content-stats/subjects/x/topics",
        "/api/lessons/x"
      })
  void an_id_of_a_wrong_form_is_refused(String path) {
    assertRefused(api.ask(path), "id");
  }

  private static void assertRefused(Answer answer, String field) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/0/field").asString()).isEqualTo(field);
  }
}
