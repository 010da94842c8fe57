package daybreak.schema.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybreak.schema.content.Answer;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/** What the reader of others' JSON takes, and in which words it refuses the rest. */
class StrictJsonTest {

  @Test
  void a_whole_document_is_read() {
    String json =
        "{'text':'t','texts':['a'],'number':5,'share':1,'yes':true,'answer':'words','inner':null}";
    Form form = StrictJson.mapper().readValue(json.replace('\'', '"'), Form.class);
    assertThat(form)
        .isEqualTo(
            new Form("t", List.of("a"), 5, 1.0, true, new Answer.Words("words"), null, null));
  }

  @Test
  void what_is_null_is_told_from_what_is_left_out() {
    assertThat(change("{}")).isEqualTo(new Change(null, null));
    assertThat(change("{'text':null,'texts':null}"))
        .isEqualTo(new Change(new Sent<>(null), new Sent<>(null)));
    assertThat(change("{'text':'t','texts':['a']}"))
        .isEqualTo(new Change(new Sent<>("t"), new Sent<>(List.of("a"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'text':5}; text; must be a text; WRONG_TYPE",
        "{'texts':['a',5]}; texts[1]; must be a text; WRONG_TYPE",
        "{'texts':''}; texts; must be a list; WRONG_TYPE",
        "{'text':null,'text':null}; body; holds a field twice; TWICE"
      })
  void what_is_sent_of_a_change_is_read_as_strictly(
      String json, String field, String message, Code code) {
    JacksonException fault = catchThrowableOfType(JacksonException.class, () -> change(json));
    assertThat(JsonFault.violation(fault, "body")).isEqualTo(new Violation(field, message, code));
  }

  private static Change change(String json) {
    return StrictJson.mapper().readValue(json.replace('\'', '"'), Change.class);
  }

  private record Change(@Nullable Sent<String> text, @Nullable Sent<List<String>> texts) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'text':5}; text; must be a text; WRONG_TYPE",
        "{'text':true}; text; must be a text; WRONG_TYPE",
        "{'text':1.5}; text; must be a text; WRONG_TYPE",
        "{'text':['a']}; text; must be a text; WRONG_TYPE",
        "{'texts':['a',5]}; texts[1]; must be a text; WRONG_TYPE",
        "{'texts':'a'}; texts; must be a list; WRONG_TYPE",
        "{'texts':''}; texts; must be a list; WRONG_TYPE",
        "{'number':'5'}; number; must be a whole number; WRONG_TYPE",
        "{'number':''}; number; must be a whole number; WRONG_TYPE",
        "{'number':5.0}; number; must be a whole number; WRONG_TYPE",
        "{'number':true}; number; must be a whole number; WRONG_TYPE",
        "{'number':2147483648}; number; is too large a number, or no whole one; OUT_OF_RANGE",
        "{'share':'0.5'}; share; must be a number; WRONG_TYPE",
        "{'yes':1}; yes; must be true or false; WRONG_TYPE",
        "{'yes':'true'}; yes; must be true or false; WRONG_TYPE",
        "{'answer':[{}]}; answer; must be the index of a choice, or a text; WRONG_TYPE",
        "{'answer':true}; answer; must be the index of a choice, or a text; WRONG_TYPE",
        "{'id':'1-1-1-1-1'}; id; must be a UUID; WRONG_TYPE",
        "{'inner':{'nonsense':1}}; inner.nonsense; is not known; UNKNOWN_FIELD",
        "{'inner':5}; inner; must be an object; WRONG_TYPE",
        "{'nonsense':1}; nonsense; is not known; UNKNOWN_FIELD",
        "[]; body; must be an object; WRONG_TYPE",
        "{} {}; body; must be one JSON object and nothing after it; MALFORMED",
        "{} 1; body; must be one JSON object and nothing after it; MALFORMED"
      })
  void what_is_not_as_it_must_be_is_refused_by_its_field(
      String json, String field, String message, Code code) {
    assertThat(fault(json.replace('\'', '"'))).isEqualTo(new Violation(field, message, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'text':'a','text':'a'}",
        "{'inner':{'text':'a','text':'b'}}",
        "{'inner':{},'inner':{}}"
      })
  void a_field_given_twice_is_refused(String json) {
    assertThat(fault(json.replace('\'', '"')).code()).isEqualTo(Code.TWICE);
  }

  @Test
  void what_is_not_json_is_told_with_its_place() {
    assertThat(fault("{\"text\":}"))
        .isEqualTo(new Violation("body", "is not JSON at column 9", Code.MALFORMED));
    assertThat(fault("{\n  'text':1}"))
        .isEqualTo(new Violation("body", "is not JSON at line 2, column 3", Code.MALFORMED));
  }

  @Test
  void what_is_deep_or_long_is_refused_before_it_is_read() {
    for (String json :
        List.of(
            "[".repeat(1_000_000),
            "{\"inner\":".repeat(100_000),
            "{\"number\":" + "9".repeat(1_000_000) + "}",
            "{\"share\":0." + "9".repeat(1_000_000) + "}",
            "{\"" + "x".repeat(1_000_000) + "\":1}",
            "{\"text\":\"" + "x".repeat(3_000_000) + "\"}")) {
      assertThat(fault(json).toString()).hasSizeLessThan(300);
    }
  }

  private static Violation fault(String json) {
    JacksonException fault =
        catchThrowableOfType(
            JacksonException.class, () -> StrictJson.mapper().readValue(json, Form.class));
    return JsonFault.violation(fault, "body");
  }

  record Form(
      @Nullable String text,
      @Nullable List<@Nullable String> texts,
      @Nullable Integer number,
      @Nullable Double share,
      @Nullable Boolean yes,
      @Nullable Answer answer,
      @Nullable UUID id,
      @Nullable Inner inner) {}

  record Inner(@Nullable String text, @Nullable Inner inner) {}
}
