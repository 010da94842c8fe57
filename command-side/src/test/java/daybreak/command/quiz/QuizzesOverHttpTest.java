package daybreak.command.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.command.testing.CommandSideInTest.Call;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestDatabaseExtension.class)
class QuizzesOverHttpTest {

  private static final String QUIZZES = "/api/quizzes";
  private static final String QUESTIONS = "/api/content/questions";
  private static final int BANK = 8;

  private final UUID learner = UUID.randomUUID();
  private final CommandSideInTest house;
  private final StoredPools pools;
  private final List<UUID> questions = new ArrayList<>();

  QuizzesOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    pools = new StoredPools(database.owner());
  }

  @BeforeEach
  void fillTheBank() {
    String topic = house.topic("Rocks");
    IntStream.range(0, BANK).forEach(i -> questions.add(validated(topic, i)));
    pools.clear();
    pools.number(questions);
    pools.put(
        Map.of(
            PoolKey.ALL,
            RoaringBitmap.bitmapOfRange(0, BANK),
            PoolKey.tag("heart"),
            RoaringBitmap.bitmapOf(1, 2)));
    pools.put(learner, RoaringBitmap.bitmapOf(0, 1, 2), RoaringBitmap.bitmapOf(2));
  }

  private UUID validated(String topic, int i) {
    Map<String, Object> question =
        Map.of(
            "topicId",
            topic,
            "type",
            "mcq",
            "text",
            "Question " + i,
            "choices",
            List.of("Granite", "Marble"),
            "answer",
            1,
            "explanation",
            "Because of its grains.");
    String id = house.post(QUESTIONS, question).send().id();
    house.call(HttpMethod.POST, QUESTIONS + "/" + id + "/validation", null).send();
    return UUID.fromString(id);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_quiz_is_answered_with_its_questions_and_never_an_answer() {
    Answer answer = draw("{\"count\": 5}");
    JsonNode quiz = json(answer);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.position()).isEqualTo(house.stores().headPosition());
    assertThat(quiz.propertyNames())
        .containsExactlyInAnyOrder("quizId", "requested", "available", "shortfall", "questions");
    assertThat(quiz.path("requested").asInt()).isEqualTo(5);
    assertThat(quiz.path("available").asInt()).isEqualTo(BANK);
    assertThat(quiz.path("shortfall").asInt()).isZero();
    assertThat(ids(quiz)).hasSize(5).doesNotHaveDuplicates().isSubsetOf(questions);
    quiz.path("questions")
        .forEach(question ->
            assertThat(question.propertyNames())
                .containsExactlyInAnyOrder("id", "version", "type", "text", "choices"));
    assertThat(answer.body()).doesNotContain("grains");
  }

  @Test
  void the_same_seed_draws_the_same_quiz_and_none_a_new_one_each_time() {
    String seeded = draw("{\"count\": 4, \"seed\": 7}").body();
    assertThat(draw("{\"seed\": 7, \"count\": 4, \"pool\": \"all\"}").body()).isEqualTo(seeded);
    assertThat(draw("{\"count\": 4, \"seed\": 8}").body()).isNotEqualTo(seeded);
    var ids = new HashSet<String>();
    IntStream.range(0, 10)
        .forEach(_ -> ids.add(json(draw("{\"count\": 4}")).path("quizId").asString()));
    assertThat(ids).hasSize(10);
  }

  @Test
  void the_same_seed_draws_another_quiz_once_the_pools_have_changed() {
    JsonNode before = json(draw("{\"count\": 1, \"seed\": 7}"));
    pools.put(Map.of(PoolKey.ALL, RoaringBitmap.bitmapOfRange(0, BANK - 1)));
    JsonNode after = json(draw("{\"count\": 1, \"seed\": 7}"));
    assertThat(after.path("available").asInt()).isEqualTo(BANK - 1);
    assertThat(after.path("quizId")).isNotEqualTo(before.path("quizId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'count': 9, 'pool': 'unused'}; 3,4,5,6,7",
        "{'count': 9, 'pool': 'incorrect'}; 2",
        "{'count': 9, 'tagsAny': [' HEART ']}; 1,2",
        "{'count': 9, 'tagsAll': ['heart', 'unheard of']}; ''",
        "{'count': 9, 'tagsNone': ['heart']}; 0,3,4,5,6,7"
      },
      quoteCharacter = '"')
  void fewer_than_requested_are_a_shortfall(String body, String expected) {
    JsonNode quiz = json(draw(body.replace('\'', '"')));
    List<UUID> numbered =
        expected.replace("'", "").isBlank()
            ? List.of()
            : List.of(expected.split(",")).stream()
                .map(number -> questions.get(Integer.parseInt(number)))
                .toList();
    assertThat(ids(quiz)).containsExactlyInAnyOrderElementsOf(numbered);
    assertThat(quiz.path("available").asInt()).isEqualTo(numbered.size());
    assertThat(quiz.path("shortfall").asInt()).isEqualTo(9 - numbered.size());
  }

  @Test
  void a_place_without_questions_is_no_unknown_place() {
    String subject = house.subject("Empty");
    var body =
        Map.of(
            "count", 9, "subjectIds", List.of(subject), "topicIds", List.of(house.topic("Bare")));
    Answer answer = house.post(QUIZZES, body).by(learner).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(json(answer).path("shortfall").asInt()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"subjectIds, subject.is-unknown", "topicIds, topic.is-unknown"})
  void a_place_that_there_is_not_is_refused_under_a_key_as_well(String field, String code) {
    String unknown = UUID.randomUUID().toString();
    var body = Map.of("count", 9, field, List.of(unknown));
    Answer answer = house.post(QUIZZES, body).by(learner).key("k").send();
    Answer again = house.post(QUIZZES, body).by(learner).key("k").send();
    assertThat(answer.status()).isEqualTo(409);
    assertThat(json(answer).at("/properties/code").asString()).isEqualTo(code);
    assertThat(answer.detail()).contains(unknown);
    assertThat(again.body()).isEqualTo(answer.body());
  }

  @Test
  void one_unknown_place_among_known_ones_is_refused() {
    String unknown = UUID.randomUUID().toString();
    var body = Map.of("count", 9, "topicIds", List.of(house.topic("Known"), unknown));
    assertThat(house.post(QUIZZES, body).by(learner).send().detail()).contains(unknown);
  }

  @Test
  void the_id_of_another_kind_of_thing_names_no_place() {
    String topic = house.topic("Known");
    var body = Map.of("count", 9, "subjectIds", List.of(topic));
    assertThat(house.post(QUIZZES, body).by(learner).send().status()).isEqualTo(409);
  }

  @Test
  void a_question_that_is_validated_no_more_is_left_out() {
    house.call(HttpMethod.POST, QUESTIONS + "/" + questions.get(3) + "/retirement", null).send();
    JsonNode quiz = json(draw("{\"count\": 8}"));
    assertThat(ids(quiz)).hasSize(BANK - 1).doesNotContain(questions.get(3));
    assertThat(quiz.path("shortfall").asInt()).isEqualTo(1);
  }

  @Test
  void a_quiz_is_shown_as_it_was_drawn_whatever_becomes_of_its_questions() {
    Answer drawn = draw("{\"count\": 8}");
    retired(questions.get(3));
    revised(questions.get(4));

    Answer shown = shown(json(drawn).path("quizId").asString(), learner);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo(drawn.body()).doesNotContain("grains");
    assertThat(shown.position()).isEqualTo(house.stores().headPosition());
    assertThat(shown.response().getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void an_empty_quiz_is_shown_as_well() {
    Answer drawn = draw("{\"count\": 8, \"tagsAll\": [\"unheard of\"]}");

    Answer shown = shown(json(drawn).path("quizId").asString(), learner);

    assertThat(shown.body()).isEqualTo(drawn.body()).contains("\"questions\":[]");
  }

  @Test
  void a_quiz_of_another_learner_is_not_found_like_one_that_there_is_not() {
    String quiz = json(draw("{\"count\": 3}")).path("quizId").asString();
    String unknown = UUID.randomUUID().toString();

    Answer others = shown(quiz, UUID.randomUUID());

    assertThat(others.status()).isEqualTo(404);
    assertThat(others.body().replace(quiz, unknown)).isEqualTo(shown(unknown, learner).body());
    assertThat(shown(questions.getFirst().toString(), learner).status()).isEqualTo(404);
  }

  @Test
  void a_quiz_is_not_shown_after_a_position_that_the_log_has_not() {
    String path = QUIZZES + "/" + json(draw("{\"count\": 3}")).path("quizId").asString();
    long head = house.stores().headPosition();

    assertThat(shownAfter(path, head).status()).isEqualTo(200);
    assertThat(shownAfter(path, head + 1).status()).isEqualTo(409);
  }

  private Answer shown(String quiz, UUID caller) {
    return house.call(HttpMethod.GET, QUIZZES + "/" + quiz, null).by(caller).send();
  }

  private Answer shownAfter(String path, long position) {
    Call call = house.call(HttpMethod.GET, path, null).by(learner);
    call.request().header("Daybreak-Min-Position", position);
    return call.send();
  }

  private void retired(UUID question) {
    house.call(HttpMethod.POST, QUESTIONS + "/" + question + "/retirement", null).send();
  }

  private void revised(UUID question) {
    Map<String, Object> other =
        Map.of("type", "mcq", "text", "Other", "choices", List.of("A", "B"), "answer", 0);
    assertThat(house.put(QUESTIONS + "/" + question, other).send().status()).isEqualTo(200);
  }

  @Test
  void a_test_can_be_made_of_a_quiz_by_its_learner_alone() {
    JsonNode quiz = json(draw("{\"count\": 3}"));
    Map<String, Object> test =
        Map.of("title", "T", "mode", "timed", "quizId", quiz.path("quizId").asString());
    assertThat(house.post("/api/tests", test).by(learner).send().status()).isEqualTo(201);
    assertThat(house.post("/api/tests", test).send().status()).isEqualTo(409);
  }

  @Test
  void under_a_key_the_first_quiz_is_answered_again() {
    Answer first = house.post(QUIZZES, "{\"count\": 4}").by(learner).key("k").send();
    pools.put(Map.of(PoolKey.ALL, RoaringBitmap.bitmapOfRange(0, 2)));
    Answer again = house.post(QUIZZES, "{\"count\": 4}").by(learner).key("k").send();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.status()).isEqualTo(200);
    assertThat(house.post(QUIZZES, "{\"count\": 5}").by(learner).key("k").send().status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; count",
        "{'count': 0}; count",
        "{'count': 101}; count",
        "{'count': 1, 'pool': 'seen'}; pool",
        "{'count': 1, 'subjectIds': ['x']}; subjectIds[0]",
        "{'count': 1, 'topicIds': [null]}; topicIds[0]",
        "{'count': 1, 'tagsNone': ['\\u0000']}; tagsNone[0]",
        "{'count': 1, 'tagsAny': ['bats', ' ']}; tagsAny",
        "{'count': 1, 'tagsAll': ['']}; tagsAll"
      },
      quoteCharacter = '"')
  void what_is_at_fault_is_refused_by_its_field(String body, String field) {
    Answer answer = draw(body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).at("/properties/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void too_many_places_or_tags_are_refused() {
    assertThat(fieldAtFault("subjectIds", ids(60), "topicIds", ids(41))).isEqualTo("topicIds");
    assertThat(fieldAtFault("tagsAll", tags(21), "tagsNone", tags(20))).isEqualTo("tagsAll");
    Map<String, Object> most = Map.of("subjectIds", ids(60), "topicIds", ids(40), "count", 1);
    assertThat(house.post(QUIZZES, most).by(learner).send().status()).isEqualTo(409);
  }

  private String fieldAtFault(String one, List<String> values, String two, List<String> others) {
    Map<String, Object> body = new HashMap<>(Map.of("count", 1, one, values, two, others));
    Answer answer = house.post(QUIZZES, body).by(learner).send();
    assertThat(answer.status()).isEqualTo(400);
    return json(answer).at("/properties/errors/0/field").asString();
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> new UUID(9, i).toString()).toList();
  }

  private static List<String> tags(int count) {
    return IntStream.range(0, count).mapToObj(i -> "tag " + i).toList();
  }

  private Answer draw(String body) {
    return house.post(QUIZZES, body).by(learner).send();
  }

  private static JsonNode json(Answer answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static List<UUID> ids(JsonNode quiz) {
    List<UUID> ids = new ArrayList<>();
    quiz.path("questions").forEach(one -> ids.add(UUID.fromString(one.path("id").asString())));
    return Collections.unmodifiableList(ids);
  }
}
