package daybreak.command.imports.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.imports.Line;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.problem.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each kind of line may hold. */
class BankLineTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Whole lines of every kind, with every field that the kind has. */
  private static final Map<String, String> WHOLE =
      Map.of(
          "subject", "{'kind':'subject','id':'s','title':'S'}",
          "topic", "{'kind':'topic','id':'t','subjectId':'s','title':'T'}",
          "question",
              "{'kind':'question','id':'q','topicId':'t','type':'mcq','text':'Q?',"
                  + "'choices':['a','b'],'answer':1,'explanation':'E','tags':['t'],"
                  + "'difficulty':0.5,'validated':true}",
          "flashcard",
              "{'kind':'flashcard','id':'c','topicId':'t','cardType':'basic','front':'f',"
                  + "'back':'b','tags':['t'],'validated':true}",
          "exercise",
              "{'kind':'exercise','id':'e','topicId':'t','title':'E','validated':true,"
                  + "'assets':[{'kind':'image','url':'u','altText':'a'}]}",
          "lesson",
              "{'kind':'lesson','id':'l','topicId':'t','title':'L','position':1,'minutes':5,"
                  + "'body':'B','objectives':['o'],'validated':true,"
                  + "'assets':[{'kind':'image','url':'u','altText':'a'}]}",
          "deck", "{'kind':'deck','id':'d','subject':'S','title':'D','cards':['c']}");

  static Stream<String> kinds() {
    return WHOLE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_whole_line_is_taken(String kind) {
    assertThat(reason(whole(kind))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothing_but_a_text_is_a_text(String kind) {
    List<String> texts = fields(whole(kind), JsonNode::isString);
    assertThat(texts).contains("id");
    for (String field : texts) {
      for (String other : List.of("5", "1.5", "true", "[\"x\"]", "{}")) {
        assertThat(reason(with(kind, field, other)))
            .as("%s: %s", field, other)
            .isEqualTo(field.equals("kind") ? KIND : field + " must be a text");
      }
    }
  }

  private static final String KIND =
      "kind must be subject, topic, question, flashcard, exercise, lesson or deck";

  @ParameterizedTest
  @MethodSource("kinds")
  void nothing_but_a_text_is_a_text_within_a_list_or_an_asset(String kind) {
    for (String list : fields(whole(kind), JsonNode::isArray)) {
      boolean assets = list.equals("assets");
      String item = assets ? "{\"kind\":\"image\",\"url\":%s}" : "%s";
      String place = list + "[1]" + (assets ? ".url" : "");
      String first = assets ? "{\"kind\":\"k\",\"url\":\"u\"}" : "\"x\"";
      for (String other : List.of("5", "1.5", "false", "[]", "{}")) {
        String given = "[" + first + "," + item.formatted(other) + "]";
        assertThat(reason(with(kind, list, given))).isEqualTo(place + " must be a text");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exercise", "lesson"})
  void an_asset_is_a_reference_to_the_web(String kind) {
    for (String url : List.of("javascript:alert(1)", "data:,x", "file:///a", "//a.example/b")) {
      String given = "[{\"kind\":\"image\",\"url\":\"%s\"}]".formatted(url);
      assertThat(reason(with(kind, "assets", given))).startsWith("assets[0].url must be an http");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothing_but_a_list_is_a_list(String kind) {
    for (String list : fields(whole(kind), JsonNode::isArray)) {
      for (String other : List.of("5", "\"x\"", "\"\"", "true", "{}")) {
        assertThat(reason(with(kind, list, other)))
            .as("%s: %s", list, other)
            .isEqualTo(list + " must be a list");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothing_but_a_number_or_a_boolean_is_one(String kind) {
    for (String field : fields(whole(kind), JsonNode::isBoolean)) {
      for (String other : List.of("1", "0", "\"true\"", "\"\"", "[true]")) {
        assertThat(reason(with(kind, field, other))).isEqualTo(field + " must be true or false");
      }
    }
    for (String field : fields(whole(kind), JsonNode::isNumber)) {
      for (String other : List.of("true", "[1]", "{}")) {
        assertThat(reason(with(kind, field, other))).startsWith(field + " must be ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"5\"", "5.0", "5.5", "1e2", "2147483648", "123456789012345678901234"})
  void a_whole_number_is_written_as_one(String minutes) {
    assertThat(reason(with("lesson", "minutes", minutes))).startsWith("minutes ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "1.0", "true", "[1]", "{\"index\":1}", "-1", "2", "99999999999"})
  void the_answer_among_choices_is_an_index(String answer) {
    assertThat(reason(with("question", "answer", answer))).startsWith("answer ");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_field_is_given_once_wherever_it_stands(String kind) {
    String line = whole(kind).toString();
    String twice = line.substring(0, line.length() - 1);
    for (String field : fields(whole(kind), _ -> true)) {
      String value = String.valueOf(whole(kind).get(field));
      String name = "\"" + field + "\":";
      assertThat(reason(twice + "," + name + value + "}")).as(field).contains("twice");
      assertThat(reason("{" + name + value + "," + line.substring(1))).as(field).contains("twice");
    }
    assertThat(reason(twice + ",\"kind\":\"topic\"}")).contains("twice");
  }

  @Test
  void a_field_is_given_once_within_an_asset_too() {
    for (String kind : List.of("exercise", "lesson")) {
      String line = whole(kind).toString();
      String twice = line.replace("[{\"kind\":\"image\"", "[{\"kind\":\"a\",\"kind\":\"image\"");
      assertThat(twice).isNotEqualTo(line);
      assertThat(reason(twice)).contains("twice");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_kind_may_come_last(String kind) {
    ObjectNode line = whole(kind);
    JsonNode word = line.remove("kind");
    line.set("kind", word);
    assertThat(reason(line)).isEmpty();
    line.put("kin", 1);
    assertThat(reason(line)).isEqualTo("kin is not known");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "[null]",
        "\"x\"",
        "\"\"",
        "1",
        "-",
        "1.5",
        "true",
        "{}",
        "{",
        "}",
        "{\"kind\":null}",
        "{\"kind\":{}}",
        "{\"kind\":[\"subject\"]}",
        "{\"kind\":\"\"}",
        "{\"kind\":\"Subject\"}",
        "{\"kind\":\"daybreak.command.imports.bank.SubjectLine\"}",
        "{\"kind\":\"subject\"",
        "{\"kind\":\"subject\",}",
        "{'kind':'subject'}",
        "{\"kind\":\"subject\"} {\"kind\":\"subject\"}",
        "{\"kind\":\"subject\"} 1",
        "{\"kind\":\"subject\",\"id\":NaN}",
        "{\"kind\":\"subject\",\"id\":\"a\u0001b\"}",
        "// {\"kind\":\"subject\"}"
      })
  void what_is_no_line_is_said_to_be_none_in_plain_words(String json) {
    assertThat(reason(json))
        .isNotEmpty()
        .doesNotContainIgnoringCase("exception", "jackson", "class");
  }

  @Test
  void a_byte_order_mark_of_utf_8_before_a_line_is_passed_over() {
    assertThat(reason("\uFEFF{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"S\"}")).isEmpty();
  }

  @Test
  void what_is_deep_or_long_is_refused_before_it_is_read() {
    List<String> huge =
        List.of(
            "[".repeat(500_000),
            "{\"kind\":".repeat(100_000),
            "{\"kind\":\"subject\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"kind\":\"subject\"}",
            "{\"kind\":\"lesson\",\"minutes\":" + "9".repeat(500_000) + "}",
            "{\"kind\":\"question\",\"answer\":" + "9".repeat(500_000) + "}",
            "{\"kind\":\"question\",\"difficulty\":0." + "9".repeat(500_000) + "}",
            "{\"kind\":\"question\",\"difficulty\":1e999999999}",
            "{\"kind\":\"subject\",\"" + "x".repeat(500_000) + "\":1}",
            "{\"" + "x".repeat(500_000) + "\":1,\"kind\":\"subject\"}",
            "{\"kind\":\"" + "x".repeat(500_000) + "\"}",
            "{\"kind\":\"deck\",\"id\":\"d\",\"subject\":\"S\",\"title\":\"D\",\"cards\":["
                + "null,".repeat(200_000)
                + "null]}",
            "{\"kind\":\"flashcard\",\"tags\":[" + "null,".repeat(200_000) + "null]}");
    assertThat(huge).allSatisfy(line -> assertThat(reason(line)).hasSizeBetween(10, 4_000));
  }

  @Test
  void choices_that_look_alike_are_the_same_and_one_that_shows_nothing_is_blank() {
    for (String blank : List.of("\u00A0", "\u0085", "\u3000", "\u200B", "\uFEFF")) {
      assertThat(reason(choices("a", blank))).isEqualTo("choices[1] must not be blank");
      assertThat(reason(choices("a", "a" + blank))).isEqualTo("choices must not hold \"a\" twice");
    }
    assertThat(reason(choices("a", "a b"))).isEmpty();
    assertThat(reason(choices("a", "A"))).isEmpty();
  }

  @Test
  void texts_that_show_nothing_are_blank_in_every_kind() {
    kinds()
        .forEach(kind ->
            fields(whole(kind), JsonNode::isString).stream()
                .filter(field -> List.of("title", "front", "back", "text", "body").contains(field))
                .forEach(field ->
                    assertThat(reason(with(kind, field, "\"\u00A0\u200B\"")))
                        .isEqualTo(field + " must not be blank")));
  }

  @Test
  void there_is_one_zero() {
    for (String zero : List.of("-0.0", "-0", "0", "0.0", "-0e5", "-1e-400")) {
      assertThat(difficulty(zero)).as(zero).isEqualTo(0.0);
    }
  }

  private static Object difficulty(String number) {
    BankItem item = line(with("question", "difficulty", number).toString()).item();
    var command = (AuthorQuestion) item.creation().apply(new Anywhere());
    return Objects.requireNonNull(command.content().difficulty());
  }

  private static ObjectNode choices(String... choices) {
    ArrayNode list = JSON.createArrayNode();
    for (String choice : choices) {
      list.add(choice);
    }
    return whole("question").set("choices", list);
  }

  private static ObjectNode whole(String kind) {
    String line = String.valueOf(WHOLE.get(kind)).replace('\'', '"');
    return (ObjectNode) JSON.readTree(line);
  }

  private static ObjectNode with(String kind, String field, String json) {
    return whole(kind).set(field, JSON.readTree(json));
  }

  private static List<String> fields(ObjectNode line, Predicate<JsonNode> of) {
    return line.properties().stream()
        .filter(field -> of.test(field.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String reason(Object json) {
    try {
      BankItem _ = line(json.toString()).item();
      return "";
    } catch (InvalidInput invalid) {
      return String.valueOf(invalid.getMessage());
    }
  }

  private static BankLine line(String json) {
    return BankImportController.LINES.parse(new Line.Text(1, json.getBytes(UTF_8)));
  }

  /** A bank in which every place is found. */
  private record Anywhere() implements BankPlaces {

    @Override
    public SubjectId subject(SubjectPlace place) {
      return new SubjectId(new UUID(0, 1));
    }

    @Override
    public TopicId topic(TopicPlace place) {
      return new TopicId(new UUID(0, 2));
    }
  }
}
