package daybreak.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every call's body has in common: types are kept to, and no error outgrows its request. */
@ExtendWith(TestDatabaseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class BodiesTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ID = "0b8a2f6e-0000-4000-8000-000000000000";
  private static final String ASSETS = "'assets':[{'kind':'image','url':'u','altText':'a'}]";
  private static final String QUESTION =
      "'type':'mcq','text':'Q?','choices':['a','b'],'answer':1,'explanation':'E','difficulty':0.5";
  private static final String CARD = "'cardType':'basic','front':'f','back':'b','tags':['t']";
  private static final String LESSON =
      "'title':'L','position':1,'minutes':5,'body':'B','objectives':['o']," + ASSETS;

  /** Most bytes of a body: the first kind for learners, the other for the bank. */
  private static final int SMALL = 64 * 1024;

  private static final int CONTENT = 2 * 1024 * 1024;

  private final CommandSideInTest house;

  BodiesTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @AfterAll
  void close() {
    house.close();
  }

  /** Every call that has a body, with a whole one. */
  static Stream<Command> calls() {
    return Stream.of(
        post("/api/content/subjects", "'title':'S'"),
        post("/api/content/topics", "'subjectId':'" + ID + "','title':'T'"),
        post("/api/content/questions", "'topicId':'" + ID + "','tags':['t']," + QUESTION),
        put("/api/content/questions/" + ID, QUESTION),
        put("/api/content/questions/" + ID + "/tags", "'tags':['t']"),
        post("/api/content/questions/" + ID + "/validation", "'reason':'R'"),
        post("/api/content/questions/" + ID + "/rejection", "'reason':'R'"),
        post("/api/content/questions/" + ID + "/retirement", "'reason':'R'"),
        post("/api/content/flashcards", "'topicId':'" + ID + "'," + CARD),
        put("/api/content/flashcards/" + ID, CARD),
        post("/api/content/exercises", "'topicId':'" + ID + "','title':'E'," + ASSETS),
        post("/api/content/lessons", "'topicId':'" + ID + "'," + LESSON),
        put("/api/content/lessons/" + ID, LESSON),
        post("/api/content/decks", "'subjectId':'" + ID + "','title':'D'"),
        put("/api/content/decks/" + ID + "/cards", "'cardIds':['" + ID + "']"),
        put(
            "/api/learner",
            "'timeZone':'UTC','minutesPerDay':5,'examDate':'2026-06-30',"
                + "'subjects':[{'subjectId':'"
                + ID
                + "','weight':1}]"),
        post(
            "/api/quizzes",
            "'subjectIds':['"
                + ID
                + "'],'topicIds':['"
                + ID
                + "'],'tagsAny':['a'],"
                + "'tagsAll':['b'],'tagsNone':['c'],'pool':'all','count':1,'seed':1"),
        post("/api/tests", "'title':'T','mode':'timed','questionIds':['" + ID + "']"),
        post("/api/tests/" + ID + "/answers", "'questionId':'" + ID + "','answer':1,'millis':1"),
        post("/api/flashcards/" + ID + "/reviews", "'rating':'good','millis':1"),
        post("/api/lessons/" + ID + "/progress", "'percent':50"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void nothing_but_a_text_is_a_text(Command command) {
    for (String field : command.fields(JsonNode::isString)) {
      for (String other : List.of("5", "1.5", "true", "[\"x\"]", "{}")) {
        assertFault(command.with(field, JSON.readTree(other)), field, "must be a text");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void nothing_but_a_text_is_a_text_within_a_list(Command command) {
    for (String list : command.fields(JsonNode::isArray)) {
      JsonNode item = command.body().path(list).get(0);
      JsonNode given = JSON.createArrayNode().add(item).add(withNumber(item));
      String field = item.isObject() ? list + "[1]." + firstText(item) : list + "[1]";
      assertFault(command.with(list, given), field, "must be a text");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_field_is_known_and_given_once(Command command) {
    assertFault(command.with("nonsense", JSON.readTree("1")), "nonsense", "is not known");
    String whole = command.body().toString();
    String field = command.fields(_ -> true).getFirst();
    String twice =
        whole.substring(0, whole.length() - 1)
            + ",\""
            + field
            + "\":"
            + command.body().get(field)
            + "}";
    Answer answer = house.call(command.method(), command.path(), twice).send();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("twice");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_body_is_one_object_and_nothing_after_it(Command command) {
    for (String body : List.of("[]", "1", "\"x\"", "{", command.body() + " {}")) {
      Answer answer = house.call(command.method(), command.path(), body).send();
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(errors(answer)).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void the_largest_list_of_nothing_is_told_in_few_words(Command command) {
    for (String list : command.fields(JsonNode::isArray)) {
      ArrayNode nothing = JSON.createArrayNode();
      for (int i = 0; i < command.most() / 5 - 200; i++) {
        nothing.addNull();
      }
      Command largest = command.with(list, nothing);
      assertThat(largest.body().toString()).hasSizeBetween(command.most() / 2, command.most());
      assertThat(errors(refused(largest))).hasSizeBetween(1, 50);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void the_longest_text_is_not_repeated(Command command) {
    String text = "x".repeat(command.most() - 1_000);
    for (String field : command.fields(JsonNode::isString)) {
      assertThat(refused(command.with(field, JSON.getNodeFactory().stringNode(text))).body())
          .contains("\"" + field + "\"")
          .hasSizeLessThan(1_000);
    }
    Command named = command.with(text, JSON.readTree("1"));
    assertThat(refused(named).body()).hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void the_deepest_body_is_refused(Command command) {
    String deep = "[".repeat(command.most() / 2) + "]".repeat(command.most() / 2);
    for (String field : command.fields(_ -> true)) {
      String body = "{\"" + field + "\":" + deep + "}";
      Answer answer = house.call(command.method(), command.path(), body).send();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).hasSizeLessThan(1_000);
    }
  }

  @Test
  void of_the_most_cards_that_are_none_fifty_are_told() {
    ArrayNode cards = JSON.createArrayNode();
    for (int i = 0; i < 5_000; i++) {
      cards.add("x" + i);
    }
    String path = "/api/content/decks/" + UUID.randomUUID() + "/cards";
    Answer answer = house.put(path, Map.of("cardIds", cards)).send();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(errors(answer)).hasSize(50);
  }

  private void assertFault(Command command, String field, String message) {
    Answer answer = refused(command);
    assertThat(errors(answer).get(0).path("field").asString()).isEqualTo(field);
    assertThat(errors(answer).get(0).path("message").asString()).isEqualTo(message);
  }

  private Answer refused(Command command) {
    String body = command.body().toString();
    Answer answer = house.call(command.method(), command.path(), body).send();
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    return answer;
  }

  private static JsonNode errors(Answer answer) {
    return JSON.readTree(answer.body()).at("/properties/errors");
  }

  private static JsonNode withNumber(JsonNode item) {
    return item.isObject()
        ? ((ObjectNode) item.deepCopy()).put(firstText(item), 5)
        : JSON.getNodeFactory().numberNode(5);
  }

  private static String firstText(JsonNode item) {
    return item.propertyStream()
        .filter(field -> field.getValue().isString())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Command post(String path, String fields) {
    return new Command(HttpMethod.POST, path, body(fields));
  }

  private static Command put(String path, String fields) {
    return new Command(HttpMethod.PUT, path, body(fields));
  }

  private static ObjectNode body(String fields) {
    return (ObjectNode) JSON.readTree("{" + fields.replace('\'', '"') + "}");
  }

  record Command(HttpMethod method, String path, ObjectNode body) {

    int most() {
      return path.startsWith("/api/content/") ? CONTENT : SMALL;
    }

    Command with(String field, JsonNode value) {
      ObjectNode other = body.deepCopy();
      other.set(field, value);
      return new Command(method, path, other);
    }

    List<String> fields(Predicate<JsonNode> of) {
      return body.propertyStream()
          .filter(field -> of.test(field.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
