package daybreak.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who tries a call on the page where all can be tried sends its example, on the sample bank. */
final class ExamplesTest {

  private static final List<String> ENDS = List.of("rejection", "retirement");
  private static final Map<String, String> LINES =
      Map.of(
          "importBank",
          """
          {"kind": "subject", "id": "example", "title": "Geology"}
          """,
          "importActivity",
          """
          {"kind": "test", "learner": "example", "id": "1", "title": "Old", "at": "2026-01-02", "scorePercent": 80}
          """);

  private final RunningApp app = RunningApp.start("--spring.profiles.active=local");
  private String position = "0";

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void every_example_works_as_it_stands() {
    Client admin = app.client().as("content-admin");
    Client learner = app.client().as("learner");
    Client operator = app.client().as("operator");
    List<Example> examples = examples();
    assertThat(examples)
        .filteredOn(example -> !example.isWhole())
        .extracting(Example::path)
        .allMatch(path ->
            path.matches(
                "/api/(daily-plan|quizzes|exports|dead-letters|parked-plans|mendings|replays)/.*"));
    examples.stream()
        .filter(Example::isWhole)
        .filter(example -> !example.path().equals("/api/live"))
        .forEach(example -> {
          Client caller =
              example.isOfOperators() ? operator : example.isOfAdmins() ? admin : learner;
          if (example.isOfAnother()) {
            endAnother(examples, example, caller);
          } else {
            send(example, caller, text -> text);
          }
        });
  }

  private void endAnother(List<Example> examples, Example end, Client caller) {
    String made = end.path().substring(0, end.path().indexOf("/{"));
    String id = end.address().split("/", -1)[made.split("/", -1).length];
    String fresh = UUID.randomUUID().toString();
    examples.stream()
        .filter(example -> example.path().equals(made) && !example.isRead())
        .map(start -> send(start, caller, text -> text.replace(id, fresh)))
        .map(started -> started.json().get("id").asString())
        .forEach(another -> send(end, caller, text -> text.replace(id, another)));
  }

  private List<Example> examples() {
    return app.client()
        .get("/v3/api-docs")
        .json()
        .get("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .map(call -> new Example(call.getKey(), path.getKey(), call.getValue())))
        .sorted(Comparator.comparingInt(Example::turn).thenComparing(Example::path))
        .toList();
  }

  @CanIgnoreReturnValue
  private Reply send(Example example, Client caller, UnaryOperator<String> written) {
    String[] header =
        example.isRead()
            ? new String[] {"Daybreak-Min-Position", position}
            : new String[] {"Content-Type", example.type()};
    Reply reply =
        caller.send(
            example.method().toUpperCase(Locale.ROOT),
            written.apply(example.address()),
            BodyPublishers.ofString(written.apply(example.body())),
            header);
    assertThat(reply.status()).as(example + reply.body()).isBetween(200, 299);
    String told = reply.header("Daybreak-Position");
    position = told.isEmpty() ? position : told;
    return reply;
  }

  private record Example(String method, String path, JsonNode call) {

    boolean isRead() {
      return method.equals("get");
    }

    boolean isOfAdmins() {
      return path.matches("/api/(content|activity/import|questions)(/.*)?");
    }

    /**
     * Whether it needs one that is made for it: what is completed is not abandoned, and what holds
     * something is not retired.
     */
    boolean isOfAnother() {
      return path.endsWith("/abandonment")
          || path.matches("/api/content/(subjects|topics)/[^/]+/retirement");
    }

    boolean isOfOperators() {
      return path.matches(
          "/api/(operations|exports|mendings|dead-letters|parked-plans|replays|events)(/.*)?");
    }

    /**
     * Settings and what is made come first, then changing and reading, and ending, then what was
     * ended is restored. A card is reviewed, and another test begun, once what was revised has been
     * validated; the review is undone when all is read.
     */
    int turn() {
      if (path.endsWith("/restoration")) {
        return Integer.MAX_VALUE;
      }
      if (ENDS.stream().anyMatch(path::endsWith)) {
        return Integer.MAX_VALUE - 1;
      }
      if (path.endsWith("/reviews/latest")) {
        return Integer.MAX_VALUE - 2;
      }
      int depth = path.split("/").length;
      if (path.endsWith("/reviews") || path.endsWith("/abandonment")) {
        return 99;
      }
      return isRead() ? 100 + depth : method.equals("put") && depth == 3 ? 0 : depth;
    }

    /** Whether every variable of its path has an example. */
    boolean isWhole() {
      return !address().contains("{");
    }

    /** Its path and query, with the examples of all that it needs. */
    String address() {
      String address = path;
      StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
      for (JsonNode parameter : call.path("parameters")) {
        String name = parameter.get("name").asString();
        String in = parameter.get("in").asString();
        if (in.equals("path") && parameter.has("example")) {
          address = address.replace("{" + name + "}", parameter.get("example").asString());
        } else if (in.equals("query") && parameter.path("required").asBoolean(false)) {
          query.add(name + "=" + parameter.at("/schema/examples/0").asString());
        }
      }
      return address + query;
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
