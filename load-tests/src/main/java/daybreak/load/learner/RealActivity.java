package daybreak.load.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A public log of reviews and tests: as an import takes it, and what it comes to. */
public final class RealActivity {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PLACE = "\"subject\":\"Reviewed cards\",\"topic\":\"Reviewed cards\"";

  private final List<JsonNode> log;
  private final Map<String, JsonNode> tests;

  private RealActivity(List<JsonNode> log, Map<String, JsonNode> tests) {
    this.log = log;
    this.tests = tests;
  }

  /** Reads {@code activity.ndjson} and {@code tests.ndjson}. */
  public static RealActivity in(Path directory) throws IOException {
    return new RealActivity(
        read(directory.resolve("activity.ndjson")),
        read(directory.resolve("tests.ndjson")).stream()
            .collect(Collectors.toMap(test -> test.path("id").asString(), test -> test)));
  }

  private static List<JsonNode> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(JSON::readTree).toList();
    }
  }

  /** How many activities there are. */
  public int size() {
    return log.size();
  }

  /** A bank of the cards that the log names, in one deck. */
  public Stream<String> cards() {
    List<String> ids = cardIds();
    String deck =
        """
        {"kind":"deck","id":"reviewed","subject":"Reviewed cards","title":"All","cards":%s}\
        """
            .formatted(JSON.writeValueAsString(ids));
    return Stream.concat(
        ids.stream()
            .map(id ->
                """
                {"kind":"flashcard","id":"%s",%s,"front":"%s","back":"%s","validated":true}\
                """
                    .formatted(id, PLACE, id, id)),
        Stream.of(deck));
  }

  private List<String> cardIds() {
    return log.stream()
        .filter(RealActivity::isReview)
        .map(review -> review.path("item").asString())
        .distinct()
        .toList();
  }

  /** The lines of the import. */
  public Stream<String> lines() {
    return log.stream().map(activity -> isReview(activity) ? review(activity) : test(activity));
  }

  private static boolean isReview(JsonNode activity) {
    return activity.path("kind").asString().equals("review");
  }

  private static String review(JsonNode activity) {
    return JSON.createObjectNode()
        .put("kind", "review")
        .put("learner", learner(activity))
        .put("card", activity.path("item").asString())
        .put("at", activity.path("time").asString())
        .put("rating", activity.path("outcome").asInt())
        .put("millis", activity.path("ms").asInt())
        .toString();
  }

  private String test(JsonNode activity) {
    JsonNode test = tests.getOrDefault(activity.path("item").asString(), JSON.nullNode());
    var line =
        JSON.createObjectNode()
            .put("kind", "test")
            .put("learner", learner(activity))
            .put("id", testId(activity))
            .put("title", title(test))
            .put("at", activity.path("time").asString())
            .put("subject", test.path("course").asString());
    Double score = score(activity);
    return (score == null ? line : line.put("scorePercent", score)).toString();
  }

  private static String learner(JsonNode activity) {
    return activity.path("learner").asString();
  }

  private static String testId(JsonNode activity) {
    return learner(activity) + "/" + activity.path("item").asString();
  }

  private static String title(JsonNode test) {
    return "%s %s, %s"
        .formatted(
            test.path("course").asString(),
            test.path("presentation").asString(),
            test.path("type").asString());
  }

  private static @Nullable Double score(JsonNode activity) {
    JsonNode outcome = activity.path("outcome");
    return outcome.isNumber() ? outcome.asDouble() : null;
  }

  /**
   * The past tests that the log comes to, by external id of the test.
   *
   * @param idOf makes ids of external ids, since tests of one moment stand in the order of their
   *     ids
   */
  public Map<String, PastTest> pastTests(UnaryOperator<String> idOf) {
    Map<String, List<JsonNode>> ofLearners =
        log.stream()
            .filter(activity -> !isReview(activity))
            .collect(Collectors.groupingBy(RealActivity::learner));
    Map<String, PastTest> tests = new HashMap<>();
    ofLearners
        .values()
        .forEach(own -> {
          List<JsonNode> inOrder =
              own.stream()
                  .sorted(
                      Comparator.comparing(RealActivity::at)
                          .thenComparing(activity -> idOf.apply(testId(activity))))
                  .toList();
          for (int i = 0; i < inOrder.size(); i++) {
            JsonNode activity = inOrder.get(i);
            tests.put(
                testId(activity),
                new PastTest(learner(activity), i + 1, at(activity), score(activity)));
          }
        });
    return tests;
  }

  /** The states of the cards that the log comes to, by external id. */
  public Map<String, CardState> cardStates() {
    Map<String, PublishedFsrs.Card> cards = new TreeMap<>();
    log.stream()
        .filter(RealActivity::isReview)
        .forEach(activity ->
            cards.compute(
                activity.path("item").asString(),
                (_, card) ->
                    PublishedFsrs.review(card, activity.path("outcome").asInt(), at(activity))));
    Map<String, CardState> states = new TreeMap<>();
    cards.forEach(
        (id, card) -> states.put(id, new CardState(card.state(), card.s(), card.d(), card.due())));
    return states;
  }

  private static Instant at(JsonNode activity) {
    String time = activity.path("time").asString();
    return time.length() == 10
        ? LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(time);
  }

  /** A test that a learner took; the ordinal counts from the oldest, 1. */
  public record PastTest(
      String learner, int ordinal, Instant completedAt, @Nullable Double score) {}

  /** How a card stands: stability in days, difficulty 1 to 10. */
  public record CardState(String state, double stability, double difficulty, Instant due) {}
}
