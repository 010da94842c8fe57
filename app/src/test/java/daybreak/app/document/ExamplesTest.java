package daybreak.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who tries a call on the page where all can be tried sends its example, on the sample bank. */
final class ExamplesTest {

  private static final List<String> ENDS = List.of("rejection", "retirement");
  private static final Map<String, String> LINES =
      Map.of(
          "importBank", "{\"kind\": \"subject\", \"id\": \"example\", \"title\": \"Geology\"}",
          "importActivity",
              "{\"kind\": \"test\", \"learner\": \"example\", \"id\": \"1\", \"title\": \"Old\","
                  + " \"at\": \"2026-01-02T03:04:05Z\", \"scorePercent\": 80}");

  @Test
  void every_example_works_as_it_stands() {
    try (RunningApp app = RunningApp.start("--spring.profiles.active=local")) {
      Client anybody = app.client();
      Caller caller =
          new Caller(anybody.as("content-admin"), anybody.as("learner"), new String[] {"0"});
      List<Example> examples =
          anybody
              .get("/v3/api-docs")
              .json()
              .get("paths")
              .propertyStream()
              .flatMap(path ->
                  path.getValue()
                      .propertyStream()
                      .map(call -> new Example(call.getKey(), path.getKey(), call.getValue())))
              .sorted(Comparator.comparing(Example::turn).thenComparing(Example::path))
              .toList();
      assertThat(examples).filteredOn(Example::isWhole).hasSizeGreaterThan(examples.size() - 5);
      examples.stream().filter(Example::isWhole).forEach(caller::tries);
    }
  }

  private record Caller(Client admin, Client learner, String[] position) {

    void tries(Example example) {
      Client client = example.isOfAdmins() ? admin : learner;
      Reply reply =
          client.send(
              example.method().toUpperCase(Locale.ROOT),
              example.address(),
              BodyPublishers.ofString(example.body()),
              example.isRead()
                  ? new String[] {"Daybreak-Min-Position", position[0]}
                  : new String[] {"Content-Type", example.type()});
      assertThat(reply.status())
          .as(example.method() + " " + example.path() + " " + example.body() + reply.body())
          .isBetween(200, 299);
      String told = reply.header("Daybreak-Position");
      position[0] = told.isEmpty() ? position[0] : told;
    }
  }

  private record Example(String method, String path, JsonNode call) {

    boolean isRead() {
      return method.equals("get");
    }

    boolean isOfAdmins() {
      return path.matches("/api/(content|activity|questions)(/.*)?");
    }

    /** Making comes first, then changing and reading, and ending last. */
    String turn() {
      if (ENDS.stream().anyMatch(path::endsWith)) {
        return "9";
      }
      return isRead() ? "5" : Integer.toString(path.split("/").length - (path.equals("/api/learner") ? 2 : 0)).substring(0, 1);
    }

    /** Whether every variable of its path has an example. */
    boolean isWhole() {
      return !address().contains("{");
    }

    String address() {
      String address = path;
      for (JsonNode parameter : call.path("parameters")) {
        String value = parameter.path("example").asString("");
        if (!value.isEmpty()) {
          address = address.replace("{" + parameter.get("name").asString() + "}", value);
        }
      }
      return path.equals("/api/decks/stats") ? address + "?ids=" + deck() : address;
    }

    private String deck() {
      return call.at("/parameters/0/schema/examples/0").asString("");
    }

    String type() {
      return content().propertyNames().stream().findFirst().orElse("application/json");
    }

    String body() {
      String lines = LINES.get(call.get("operationId").asString());
      JsonNode example = content().path(type()).path("example");
      return lines == null ? (example.isMissingNode() ? "" : example.toString()) : lines;
    }

    private JsonNode content() {
      return call.path("requestBody").path("content");
    }
  }
}
