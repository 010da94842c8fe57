package daybreak.load.old;

import daybreak.load.bench.Product;
import daybreak.load.bench.Replay;
import daybreak.load.bench.TokenPosition;
import daybreak.load.platform.HttpAnswer;
import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.LineStream;
import daybreak.schema.sql.DatabaseRole;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Daybreak with the same content, asked over HTTP as by anyone, a connection for each request. */
final class OurSystem {

  /** Whose statements they are to the server; events are appended by another role. */
  static final String ROLE = DatabaseRole.WEB.roleName();

  private static final int OK = 200;
  private static final int NOT_YET = 202;
  private static final int MOST_FAILURES = 60;

  private static final String SETTINGS =
      """
      {"timeZone": "Asia/Kathmandu", "minutesPerDay": 45,
       "subjects": [{"subjectId": "%s", "weight": 7}, {"subjectId": "%s", "weight": 3}]}
      """;

  private final Product product;

  OurSystem(Product product) {
    this.product = product;
  }

  /** Takes in the bank, and what its learner has done. */
  void fill(SameContent content) throws Exception {
    String admin = product.token();
    accept(product.imported(admin, () -> LineStream.of(content.bank())));
    accept(
        product.imported("/api/activity/import", admin, () -> LineStream.of(content.activity())));
  }

  private static void accept(String last) {
    if (!last.contains("\"rejected\":0")) {
      throw new IllegalStateException("An import ended with " + last);
    }
  }

  /** Waits until all that is in the log can be read. */
  void awaitTables(DataSource administrator) throws Exception {
    try (TokenPosition reached = new TokenPosition(administrator)) {
      reached.await(Replay.events(administrator));
    }
  }

  /** Sets learners' time zone and what they study. */
  void register(List<UUID> learners) throws Exception {
    List<String> subjects =
        items(product.get("/api/subjects?limit=2", product.token()))
            .map(item -> item.path("id").asString(""))
            .toList();
    String settings = SETTINGS.formatted(subjects.getFirst(), subjects.getLast());
    for (UUID learner : learners) {
      product.put("/api/learner", token(learner), settings);
    }
  }

  /**
   * A learner's first request for today's plan, sent again as it is told to be until the plan is
   * there; answers how often it was neither shown nor told to wait.
   */
  Callable<Integer> firstPlan(UUID learner) throws Exception {
    byte[] request = HttpConnection.get("/api/daily-plan/today", token(learner));
    return () -> failuresUntilServed(request);
  }

  private int failuresUntilServed(byte[] request) throws Exception {
    int failures = 0;
    try (HttpConnection connection = new HttpConnection(product.port())) {
      HttpAnswer answer = connection.exchange(request);
      while (answer.status() != OK && failures < MOST_FAILURES) {
        failures += answer.status() == NOT_YET ? 0 : 1;
        TimeUnit.MILLISECONDS.sleep(answer.retryAfter().toMillis());
        answer = connection.exchange(request);
      }
    }
    return failures;
  }

  /** A page that a learner reads. */
  Side page(UUID learner, String path) throws Exception {
    byte[] request = HttpConnection.get(path, token(learner));
    return new Side(ROLE, () -> asked(request));
  }

  /** A quiz of 20 questions with a tag, drawn and kept. */
  Side quiz(UUID learner, String tag) throws Exception {
    byte[] request = quizRequest(learner, tag);
    return new Side(ROLE, () -> asked(request));
  }

  /** How many questions a quiz with a tag is drawn from. */
  long available(UUID learner, String tag) throws Exception {
    return Long.parseLong(asked(quizRequest(learner, tag)).field("available"));
  }

  private byte[] quizRequest(UUID learner, String tag) throws Exception {
    return HttpConnection.post(
        "/api/quizzes", token(learner), "{\"tagsAny\":[\"%s\"],\"count\":20}".formatted(tag));
  }

  /** A number that a page has beside its items. */
  long number(UUID learner, String path, String field) throws Exception {
    return Long.parseLong(asked(HttpConnection.get(path, token(learner))).field(field));
  }

  /** A number of each item of a page. */
  List<Long> numbers(UUID learner, String path, String field) throws Exception {
    return items(product.get(path, token(learner))).map(item -> item.path(field).asLong()).toList();
  }

  private static Stream<JsonNode> items(String page) {
    return JsonMapper.shared().readTree(page).path("items").valueStream();
  }

  private HttpAnswer asked(byte[] request) throws IOException {
    try (HttpConnection connection = new HttpConnection(product.port())) {
      HttpAnswer answer = connection.exchange(request);
      if (answer.status() != OK) {
        throw new IllegalStateException("A request was answered with " + answer.status());
      }
      return answer;
    }
  }

  private String token(UUID learner) throws Exception {
    return product.token("learner", learner);
  }
}
