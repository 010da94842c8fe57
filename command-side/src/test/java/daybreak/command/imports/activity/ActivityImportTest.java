package daybreak.command.imports.activity;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.event.Event;
import daybreak.schema.event.ExternalId;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestDatabaseExtension.class)
class ActivityImportTest {

  private static final String BANK =
      """
      {"kind":"flashcard","id":"c1","subject":"Trivia","topic":"Animals","front":"a","back":"b"}
      {"kind":"question","id":"q1","subject":"Trivia","topic":"Animals","type":"mcq",\
      "text":"Do bats roost alone?","choices":["No","Yes"],"answer":0,"validated":true}
      {"kind":"question","id":"q2","subject":"Trivia","topic":"Plants","type":"text",\
      "text":"What do roses have?","answer":"thorns","validated":true}
      """;

  private final CommandSideInTest house;

  ActivityImportTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @BeforeEach
  void there_is_a_bank() {
    assertThat(send("/api/content/import", BANK).getLast().path("rejected").asInt()).isZero();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void takes_what_a_learner_did_at_its_own_times_and_registers_the_learner() {
    String learner = UUID.randomUUID().toString();

    List<JsonNode> report =
        imported(
            review(learner, "c1", "2024-03-29T20:32:32.250Z", 3),
            review(learner, "c1", "2024-03-29T20:42:32.250Z", 3),
            test(
                learner,
                "t-" + learner,
                "2024-03-30",
                """
                "questions":[{"question":"q1","chosen":0,"correct":true,"millis":900},\
                {"question":"q2","chosen":null,"correct":false}]\
                """));

    assertThat(counts(report)).containsExactly(3, 3, 0, 0);
    CardReviewed last = (CardReviewed) reviews(learner, "c1").getLast();
    assertThat(last.at()).isEqualTo(Instant.parse("2024-03-29T20:42:32.250Z"));
    assertThat(last.memory().state()).isEqualTo(MemoryState.REVIEW);
    TestImported test = (TestImported) events("test", "test", "t-" + learner).getFirst();
    assertThat(test.at()).isEqualTo(Instant.parse("2024-03-30T00:00:00Z"));
    assertThat(test.score()).isEqualTo(50.0);
    assertThat(test.topics()).extracting("title").containsExactly("Animals", "Plants");
    LearnerRegistered registered =
        (LearnerRegistered) events("learner", "learner", learner).getFirst();
    assertThat(registered.settings().timeZone().name()).isEqualTo("UTC");
    assertThat(registered.settings().minutesPerDay()).isEqualTo(30);
  }

  @Test
  void the_same_again_changes_nothing() {
    String learner = UUID.randomUUID().toString();
    String[] lines = {
      review(learner, "c1", "2024-03-29T20:32:32Z", 1),
      review(learner, "c1", "2024-03-29T20:33:32Z", 4),
      test(learner, "t-" + learner, "2024-03-30T10:00:00+02:00", "\"scorePercent\":72.5"),
    };
    List<JsonNode> _ = imported(lines);
    long head = house.stores().headPosition();

    List<JsonNode> again = imported(lines);

    assertThat(counts(again)).containsExactly(3, 0, 3, 0);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejection", "retirement"})
  void takes_reviews_of_a_card_that_is_no_longer_learnt(String change) {
    String learner = UUID.randomUUID().toString();
    UUID card = ExternalId.uuid("flashcard", "c1");
    String path = "/api/content/flashcards/" + card + "/" + change;
    assertThat(house.post(path, Map.of()).send().status()).isEqualTo(200);

    List<JsonNode> report =
        imported(
            review(learner, "c1", "2024-03-29T20:32:32Z", 3),
            review(learner, "c1", "2024-03-30T20:32:32Z", 3));

    assertThat(counts(report)).containsExactly(2, 2, 0, 0);
    assertThat(reviews(learner, "c1")).hasSize(2);
  }

  @Test
  void says_of_every_line_at_fault_why_and_goes_on() {
    String learner = UUID.randomUUID().toString();

    List<JsonNode> report =
        imported(
            review(learner, "c1", "2024-03-29T20:32:32Z", 3),
            review(learner, "c1", "2024-03-28T20:32:32Z", 3),
            review(learner, "no such card", "2024-03-29T20:32:32Z", 3),
            review(learner, "c1", "2024-03-29T21:32:32Z", 5),
            review(learner, "c1", "yesterday", 3),
            test(learner, "t1-" + learner, "2024-03-30", "\"scorePercent\":101"),
            test(learner, "t2-" + learner, "2024-03-30", question("q9")),
            "{\"kind\":\"nap\"}",
            "no json",
            test(learner, "t3-" + learner, "2024-03-30", question("q1")),
            test(UUID.randomUUID().toString(), "t3-" + learner, "2024-03-30", question("q1")),
            test(learner, "t4-" + learner, "2024-03-30", "\"scorePercent\":77," + question("q1")));

    assertThat(counts(report)).containsExactly(12, 2, 0, 10);
    assertThat(reason(report, 2)).contains("comes too late");
    assertThat(reason(report, 3)).startsWith("There is no flashcard");
    assertThat(reason(report, 4)).isEqualTo("rating must be 1 to 4");
    assertThat(reason(report, 5)).contains("at must be a moment");
    assertThat(reason(report, 6)).isEqualTo("scorePercent must be 0 to 100");
    assertThat(reason(report, 7)).startsWith("There is no question");
    assertThat(reason(report, 8)).isEqualTo("kind must be review or test");
    assertThat(reason(report, 11)).contains("belongs to another test");
    assertThat(reason(report, 12)).startsWith("scorePercent must be left out, or what");
    assertThat(reviews(learner, "c1")).hasSize(1);
  }

  @Test
  void rejects_by_line_what_its_question_can_not_have_been_answered() {
    String learner = UUID.randomUUID().toString();

    List<JsonNode> report =
        imported(
            test(learner, "t1-" + learner, "2024-03-30", answered("q1", "1")),
            test(learner, "t2-" + learner, "2024-03-30", answered("q1", "2")),
            test(learner, "t3-" + learner, "2024-03-30", answered("q1", "\"Yes\"")),
            test(learner, "t4-" + learner, "2024-03-30", answered("q2", "0")),
            test(learner, "t5-" + learner, "2024-03-30", answered("q2", "\"petals\"")),
            test(learner, "t6-" + learner, "2024-03-30", "\"questions\":[]"));

    assertThat(counts(report)).containsExactly(6, 2, 0, 4);
    String choice = "questions[0].chosen must be the index of a choice, 0 to 1";
    assertThat(reason(report, 2)).isEqualTo(choice);
    assertThat(reason(report, 3)).isEqualTo(choice);
    assertThat(reason(report, 4)).isEqualTo("questions[0].chosen must be a text");
    assertThat(reason(report, 6)).startsWith("questions must be 1 to 200");
  }

  @Test
  void knows_a_subject_by_its_title_where_there_is_no_such_id() {
    String learner = UUID.randomUUID().toString();

    List<JsonNode> report =
        imported(test(learner, "t-" + learner, "2024-03-30", "\"subject\":\"AAA\""));

    assertThat(counts(report)).containsExactly(1, 1, 0, 0);
    TestImported test = (TestImported) events("test", "test", "t-" + learner).getFirst();
    assertThat(test.subjects()).extracting("title").containsExactly("AAA");
    assertThat(test.score()).isNull();
    assertThat(test.results()).isEmpty();
  }

  private List<Event> reviews(String learner, String card) {
    UUID study =
        CardStudyId.of(
                new LearnerId(ExternalId.uuid("learner", learner)),
                new FlashcardId(ExternalId.uuid("flashcard", card)))
            .value();
    return house
        .stores()
        .streams()
        .events("card-study", List.of(study))
        .getOrDefault(study, List.of());
  }

  private List<Event> events(String type, String kind, String externalId) {
    UUID id = ExternalId.uuid(kind, externalId);
    return house.stores().streams().events(type, List.of(id)).getOrDefault(id, List.of());
  }

  private List<JsonNode> imported(String... lines) {
    return send("/api/activity/import", String.join("\n", lines));
  }

  private List<JsonNode> send(String path, String body) {
    String told = house.post(path, body).type("application/x-ndjson").send().body();
    return told.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  private static List<Integer> counts(List<JsonNode> report) {
    JsonNode last = report.getLast();
    assertThat(last.path("done").asBoolean()).isTrue();
    return List.of(
        last.path("read").asInt(),
        last.path("accepted").asInt(),
        last.path("unchanged").asInt(),
        last.path("rejected").asInt());
  }

  private static String reason(List<JsonNode> report, int line) {
    return report.stream()
        .filter(told -> told.path("line").asInt() == line)
        .map(told -> told.path("reason").asString())
        .findFirst()
        .orElse("not rejected");
  }

  private static String review(String learner, String card, String at, int rating) {
    return """
    {"kind":"review","learner":"%s","card":"%s","at":"%s","rating":%s,"millis":8250}\
    """
        .formatted(learner, card, at, rating);
  }

  private static String test(String learner, String id, String at, String rest) {
    return """
    {"kind":"test","learner":"%s","id":"%s","title":"A test","at":"%s",%s}\
    """
        .formatted(learner, id, at, rest);
  }

  private static String question(String id) {
    return answered(id, "0");
  }

  private static String answered(String question, String chosen) {
    return "\"questions\":[{\"question\":\"%s\",\"chosen\":%s,\"correct\":false}]"
        .formatted(question, chosen);
  }
}
