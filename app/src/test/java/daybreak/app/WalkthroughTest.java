package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.StatementMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

/** One question all the way, by the headings of docs/walkthrough.md. */
final class WalkthroughTest {

  private static final Path DOCUMENT = Path.of("../docs/walkthrough.md");

  private final RunningApp app = RunningApp.local();
  private final Client author = app.client().as("content-admin");
  private final Client analyst = app.client().as("analyst");

  private String subject = "";
  private String topic = "";
  private String question = "";
  private String position = "";

  @TestFactory
  Stream<DynamicTest> one_question_all_the_way() {
    return steps().entrySet().stream()
        .map(step -> DynamicTest.dynamicTest(step.getKey(), step.getValue()));
  }

  @Test
  void the_document_tells_of_these_steps() throws IOException {
    List<String> headings =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(headings).containsExactlyElementsOf(steps().keySet());
  }

  private Map<String, Executable> steps() {
    Map<String, Executable> steps = new LinkedHashMap<>();
    steps.put("An author sends commands", this::anAuthorSendsCommands);
    steps.put("The aggregate decides", this::theAggregateDecides);
    steps.put("The committer stores the event", this::theCommitterStoresTheEvent);
    steps.put("The projection folds it into the read tables", this::theProjectionFoldsIt);
    steps.put("A reader answers with the page", this::aReaderAnswers);
    steps.put("Every statement went through the one door", this::everyStatementHasAName);
    return steps;
  }

  private void anAuthorSendsCommands() {
    subject = created("subjects", "{\"title\":\"Geology\"}");
    topic = created("topics", "{\"subjectId\":\"%s\",\"title\":\"Rocks\"}".formatted(subject));
    question =
        created(
            "questions",
            """
            {"topicId": "%s", "type": "mcq", "text": "Which of these is an igneous rock?",
             "choices": ["Granite", "Marble"], "answer": 0, "tags": [" Rocks ", "rocks"]}
            """
                .formatted(topic));
  }

  private void theAggregateDecides() {
    Reply validated = author.post("/api/content/questions/" + question + "/validation", "{}");
    assertThat(validated.status()).as(validated.body()).isEqualTo(200);
    position = validated.header("Daybreak-Position");
    assertThat(author.post("/api/content/questions/" + question + "/validation", "{}").status())
        .isEqualTo(200);
    assertThat(refusedTopic().status()).isEqualTo(409);
  }

  private Reply refusedTopic() {
    String nowhere = "{\"subjectId\":\"%s\",\"title\":\"Lost\"}".formatted(Client.CALLER);
    return author.post("/api/content/topics", nowhere);
  }

  private void theCommitterStoresTheEvent() throws SQLException {
    try (Connection connection = app.database().connect(DatabaseRole.ANALYST);
        PreparedStatement events =
            connection.prepareStatement(
                "select event_type, event_version, metadata ->> 'by' as by"
                    + " from event_store.event where position = ?")) {
      events.setLong(1, Long.parseLong(position));
      try (ResultSet event = events.executeQuery()) {
        assertThat(event.next()).isTrue();
        assertThat(event.getString("event_type")).isEqualTo("content.question-validated");
        assertThat(event.getInt("event_version")).isEqualTo(1);
      }
    }
  }

  private void theProjectionFoldsIt() {
    JsonNode counts = statistics().get("questions");
    assertThat(counts.get("validated").asInt()).isEqualTo(1);
    assertThat(counts.get("draft").asInt()).isZero();
  }

  private JsonNode statistics() {
    Reply page =
        analyst.get("/api/content-stats/subjects?limit=100", "Daybreak-Min-Position", position);
    assertThat(Long.parseLong(page.header("Daybreak-Position")))
        .isGreaterThanOrEqualTo(Long.parseLong(position));
    return page.json()
        .get("items")
        .valueStream()
        .filter(item -> item.get("id").asString().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private void aReaderAnswers() {
    Reply page =
        analyst.get("/api/questions?tag=rocks&topicId=" + topic, "Daybreak-Min-Position", position);
    JsonNode item = page.json().get("items").get(0);
    assertThat(item.get("id").asString()).isEqualTo(question);
    assertThat(item.get("state").asString()).isEqualTo("validated");
    assertThat(item.get("tags").toString()).isEqualTo("[\"rocks\"]");
  }

  private void everyStatementHasAName() {
    MeterRegistry meters = app.context().getBean(MeterRegistry.class);
    assertThat(meters.find(StatementMetrics.TIMER).timers()).isNotEmpty();
    assertThat(meters.find(StatementMetrics.TIMER).tag("query", StatementMetrics.UNNAMED).timers())
        .allSatisfy(timer -> assertThat(timer.count()).isZero());
  }

  private String created(String collection, String json) {
    Reply reply = author.post("/api/content/" + collection, json);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.json().get("id").asString();
  }
}
