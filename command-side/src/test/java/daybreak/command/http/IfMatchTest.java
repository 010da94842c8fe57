package daybreak.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.command.testing.CommandSideInTest.Call;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** A PUT that is meant for one version of what it changes. */
@ExtendWith(TestDatabaseExtension.class)
class IfMatchTest {

  private final CommandSideInTest house;
  private String topic = "";
  private String question = "";

  IfMatchTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  /** A question of two events, so that it is in version 1. */
  @BeforeEach
  void aQuestionIsValidated() {
    topic = house.topic("Rocks");
    question = house.post("/api/content/questions", withTopic(question("First"))).send().id();
    house.call(HttpMethod.POST, path() + "/validation", null).send();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"1\"", "\"0\", \"1\"", " W/\"0\",,\"1\" ", "W/\"1\", \"1\"", "*", " * "})
  void a_change_of_the_version_named_is_made(String versions) {
    assertThat(revised("Second", versions).status()).isEqualTo(200);
    assertThat(revised("Third", "\"2\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"0\"",
        "W/\"0\"",
        "W/\"1\"",
        "W/\"0\", W/\"1\"",
        "\"0\",W/\"1\"",
        "\"2\"",
        "\"99\"",
        "\"01\"",
        "\"\"",
        "\"1,5\"",
        "\"0\", \"2\""
      })
  void a_change_of_another_version_is_refused_and_changes_nothing(String versions) {
    long head = house.stores().headPosition();

    assertThat(revised("Second", versions).status()).isEqualTo(412);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void what_would_change_nothing_is_refused_as_well() {
    assertThat(revised("First", "\"0\"").status()).isEqualTo(412);
    assertThat(revised("First", "\"1\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "1",
        "\"1",
        "1\"",
        "\"1\" \"2\"",
        "\"1\"x",
        "w/\"1\"",
        "W/ \"1\"",
        "*, \"1\"",
        "**",
        "\"a b\""
      })
  void what_is_no_list_of_versions_is_refused(String versions) {
    Answer answer = revised("Second", versions);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("If-Match");
  }

  @Test
  void lines_of_the_header_are_one_list() {
    Call call = house.put(path(), question("Second"));
    call.request().header("If-Match", "\"0\"", "\"1\"");

    assertThat(call.send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"0\""})
  void what_there_is_not_is_not_found(String versions) {
    var unknown = "/api/content/questions/" + UUID.randomUUID();

    assertThat(put(unknown, question("Second"), versions).send().status()).isEqualTo(404);
  }

  @Test
  void every_kind_of_content_keeps_the_condition() {
    Map<String, Object> card = Map.of("cardType", "basic", "front", "Q", "back", "A");
    Map<String, Object> lesson =
        Map.of("title", "Rocks", "position", 1, "minutes", 5, "body", "Hard.");
    String cardId = house.post("/api/content/flashcards", withTopic(card)).send().id();
    String lessonId = house.post("/api/content/lessons", withTopic(lesson)).send().id();
    var deck = Map.of("subjectId", house.subject("Geology"), "title", "Deck");
    String deckId = house.post("/api/content/decks", deck).send().id();
    Map<String, Object> puts =
        Map.of(
            path(),
            question("Second"),
            path() + "/tags",
            Map.of("tags", List.of("rock")),
            "/api/content/flashcards/" + cardId,
            Map.of("cardType", "basic", "front", "Q", "back", "B"),
            "/api/content/lessons/" + lessonId,
            Map.of("title", "Stones", "position", 1, "minutes", 5, "body", "Hard."),
            "/api/content/decks/" + deckId + "/cards",
            Map.of("cardIds", List.of(cardId)));

    puts.forEach((path, body) -> {
      assertThat(put(path, body, "\"7\"").send().status()).as(path).isEqualTo(412);
      assertThat(put(path, body, "\"0\", \"1\", \"2\"").send().status()).as(path).isEqualTo(200);
    });
  }

  @Test
  void a_repetition_answers_the_first_result_though_the_version_is_another_by_now() {
    Answer first = put(path(), question("Second"), "\"1\"").key("one").send();
    Answer again = put(path(), question("Second"), "\"1\"").key("one").send();

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(revised("Second", "\"1\"").status()).isEqualTo(412);
  }

  @Test
  void a_key_under_which_nothing_was_changed_can_be_used_for_the_right_version() {
    assertThat(put(path(), question("Second"), "\"0\"").key("two").send().status()).isEqualTo(412);
    assertThat(put(path(), question("Second"), "\"1\"").key("two").send().status()).isEqualTo(200);
  }

  @Test
  void of_many_who_change_the_same_version_at_once_one_does() throws Exception {
    assertThat(atOnce(8, i -> revised("Version " + i, "\"1\"")))
        .containsOnlyOnce(200)
        .containsOnly(200, 412);
  }

  @Test
  void many_who_change_any_version_at_once_all_do() throws Exception {
    long head = house.stores().headPosition();

    assertThat(atOnce(50, i -> house.put(path(), question("Version " + i)).send()))
        .containsOnly(200);
    assertThat(house.stores().headPosition()).isEqualTo(head + 50);
  }

  private static List<Integer> atOnce(int callers, IntFunction<Answer> change) throws Exception {
    List<Callable<Integer>> changes =
        IntStream.range(0, callers)
            .<Callable<Integer>>mapToObj(i -> () -> change.apply(i).status())
            .toList();
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(callers)) {
      for (Future<Integer> status : threads.invokeAll(changes)) {
        statuses.add(status.get());
      }
    }
    return statuses;
  }

  private Answer revised(String text, String versions) {
    return put(path(), question(text), versions).send();
  }

  private Call put(String path, Object body, String versions) {
    Call call = house.put(path, body);
    call.request().header("If-Match", versions);
    return call;
  }

  private String path() {
    return "/api/content/questions/" + question;
  }

  private Map<String, Object> withTopic(Map<String, Object> content) {
    var whole = new HashMap<>(content);
    whole.put("topicId", topic);
    return whole;
  }

  private static Map<String, Object> question(String text) {
    return Map.of(
        "type", "mcq", "text", text, "choices", List.of("Granite", "Marble"), "answer", 0);
  }
}
