package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Operation;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What stands in a path or a query is read strictly, whichever call it is for. */
final class ParametersTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String ID = UUID.randomUUID().toString();

  private static final String NIL = new UUID(0, 0).toString();

  private final RunningApp app = RunningApp.local();
  private final Client admin = app.client().as("content-admin");
  private final Client learner = app.client().as("learner");
  private final Client operator = app.client().as("operator");

  @ParameterizedTest
  @ValueSource(strings = {"x=%FF", "a=%zz", "a=%", "%C3=1", "a=%ED%A0%80"})
  void a_query_that_cannot_be_decoded_is_refused_everywhere(String query) {
    for (String path :
        List.of("/api/subjects", "/actuator/health/liveness", "/dev/token", "/v3/api-docs", "/x")) {
      assertRefused(admin.getAsItStands(path + "?" + query), "request.malformed");
    }
  }

  @Test
  void more_parameters_than_any_call_has_are_refused() {
    String many =
        IntStream.range(0, 101).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
    assertRefused(admin.get("/api/subjects?" + many), "request.malformed");
  }

  @Test
  void a_query_as_long_as_a_head_may_be_is_answered_with_a_link_that_repeats_it() {
    String subject = added("subjects", "{\"title\": \"Long queries\"}");
    String topic =
        added("topics", "{\"subjectId\": \"" + subject + "\", \"title\": \"Of many words\"}");
    String card =
        "{\"topicId\": \""
            + topic
            + "\", \"cardType\": \"basic\", \"front\": \"%s\", \"back\": \"Back\"}";
    String _ = added("flashcards", card.formatted("One"));
    String _ = added("flashcards", card.formatted("Two"));
    String words = String.join(",", Collections.nCopies(1_800, "draft"));
    String path = "/api/content/flashcards?limit=1&topicId=" + topic + "&state=" + words;

    Reply reply =
        await().atMost(LIMIT).until(() -> admin.get(path), one -> !one.header("Link").isEmpty());

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.header("Link")).contains(words).contains("rel=\"next\"");
  }

  private String added(String kind, String body) {
    Reply reply = admin.post("/api/content/" + kind, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.json().path("id").asString();
  }

  @Test
  void no_call_takes_a_parameter_that_it_does_not_know() {
    Operation.documented(app.client())
        .forEach(call -> {
          Reply reply = call(call, call.of(ID) + "?dryRun=true");
          assertThat(reply.status()).as("%s %s", call, reply.body()).isEqualTo(400);
          assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo("dryRun");
          assertThat(reply.json().at("/errors/0/code").asString())
              .isEqualTo("input.unknown-parameter");
        });
  }

  @Test
  void a_parameter_given_twice_is_refused_where_one_is_meant() {
    Operation.documented(app.client()).stream()
        .filter(call -> !call.parameters().isEmpty())
        .forEach(call -> {
          String name = call.parameters().getFirst();
          Reply reply = call(call, call.of(ID) + "?" + name + "=1&" + name + "=1");
          assertThat(reply.status()).as("%s %s", call, reply.body()).isEqualTo(400);
          assertThat(reply.json().at("/errors/0/code").asString()).isEqualTo("input.twice");
        });
    assertThat(app.client().get("/dev/token?role=learner&sub=" + ID + "&sub=" + ID).status())
        .isEqualTo(400);
  }

  @Test
  void no_call_takes_a_value_that_its_document_rules_out() {
    JsonNode paths = app.client().get("/v3/api-docs").json().get("paths");
    Operation.documented(app.client())
        .forEach(call ->
            Operation.malformed(paths.get(call.path()).get(call.method().toLowerCase(Locale.ROOT)))
                .forEach(
                    (name, values) -> values.forEach(value -> assertRuledOut(call, name, value))));
  }

  private void assertRuledOut(Operation call, String name, String value) {
    String address = call.of(ID) + "?" + name + "=" + value;
    Reply reply = caller(call).getAsItStands(address);
    assertThat(reply.status()).as("%s %s %s", call, address, reply.body()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-1-1-1-1",
        "00000000-0000-0000-0000-000000000000",
        "00000000-0000-0000-0000-00000000000",
        "00000000-0000-0000-0000-0000000000000",
        "%7B00000000-0000-0000-0000-000000000000%7D",
        "urn:uuid:00000000-0000-0000-0000-000000000000",
        "00000000000000000000000000000000",
        "%20",
        "x",
        "0000000%D9%A0-0000-0000-0000-000000000000"
      })
  void an_id_that_is_not_canonical_is_refused_on_commands_as_on_reads(String id) {
    Operation.documented(app.client()).stream()
        .filter(Operation::hasVariable)
        .filter(call -> !call.path().matches(".*\\{(date|name)}$"))
        .forEach(call -> {
          Reply reply = call(call, call.of(id));
          assertThat(reply.status()).as("%s %s", call, reply.body()).isEqualTo(400);
          assertThat(reply.json().at("/errors/0/code").asString()).isEqualTo("input.malformed");
        });
  }

  @Test
  void the_nil_uuid_is_no_id_in_lists_and_bodies_either() {
    String list = "/api/flashcards?ids=" + ID + "," + NIL;
    assertThat(learner.get(list).fieldAtFault()).isEqualTo("ids");
    String subject = "{\"id\":\"%s\",\"title\":\"None\"}".formatted(NIL);
    assertThat(admin.post("/api/content/subjects", subject).fieldAtFault()).isEqualTo("id");
    String quiz = "{\"count\":1,\"subjectIds\":[\"%s\"]}".formatted(NIL);
    assertThat(learner.post("/api/quizzes", quiz).fieldAtFault()).isEqualTo("subjectIds[0]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+5874898-01-01",
        "2026-11-26Z",
        "2026-11-26+05:00",
        "2026-02-30",
        "2026-13-01",
        "0000-01-01",
        "-0001-01-01",
        "+10000-01-01",
        "2026-1-1",
        "20260101",
        "2026-01-01T00:00:00Z",
        "tomorrow"
      })
  void a_date_that_is_no_local_date_is_refused(String date) {
    assertRefused(learner.get("/api/daily-plan/" + date), "input.invalid");
    assertRefused(
        learner.post("/api/daily-plan/" + date + "/items/" + ID + "/completion", "{}"),
        "input.invalid");
  }

  private Reply call(Operation call, String address) {
    return call.call(caller(call), address);
  }

  private Client caller(Operation call) {
    return switch (call.role()) {
      case "learner" -> learner;
      case "operator" -> operator;
      default -> admin;
    };
  }

  private static void assertRefused(Reply reply, String code) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.json().get("code").asString()).isEqualTo(code);
  }
}
