package daybreak.load.bench;

import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.schema.event.ExternalId;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that learners take over HTTP, question by question. They leave one in ten unanswered. All
 * are of the same few questions.
 *
 * @param bank whose questions they are
 * @param questions how many a test has
 */
record LiveTests(SyntheticBank bank, int questions) {

  private static final String SETTINGS =
      """
      {"timeZone": "Europe/Berlin", "minutesPerDay": 45, "subjects": []}\
      """;

  /** Begins so many, one after another, and completes them. */
  void take(Product product, Diligence learner, int tests) throws Exception {
    String token = product.token("learner", learner.id());
    product.put("/api/learner", token, SETTINGS);
    for (int test = 0; test < tests; test++) {
      take(product, token, test);
    }
  }

  private void take(Product product, String token, int test) throws Exception {
    List<String> ids =
        IntStream.range(0, questions)
            .mapToObj(number -> ExternalId.uuid("question", bank.name() + "-" + number).toString())
            .toList();
    String started = product.asked("/api/tests", token, start(test, ids));
    String path = "/api/tests/" + JsonMapper.shared().readTree(started).get("id").asString();
    for (int number = 0; number < questions; number++) {
      if ((number + test) % 10 > 0) {
        String _ = product.asked(path + "/answers", token, answer(ids.get(number), number + test));
      }
    }
    String _ = product.asked(path + "/completion", token, "");
  }

  private static String start(int test, List<String> questions) {
    return """
    {"title":"Test %s","mode":"timed","questionIds":["%s"]}\
    """
        .formatted(test, String.join("\",\"", questions));
  }

  private static String answer(String question, int number) {
    return """
    {"questionId":"%s","answer":%s,"millis":%s}\
    """
        .formatted(question, number % 4, 1_000 + 37 * number % 5_000);
  }
}
