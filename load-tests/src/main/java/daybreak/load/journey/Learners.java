package daybreak.load.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Who begins sessions: a fifth lives where midnight is drilled, the others far from it. */
final class Learners {

  /** One of so many lives there. */
  static final int SHARE = 5;

  /** Nobody's midnight, nor the hour before it, is between the evening and the one drilled. */
  private static final List<String> ELSEWHERE =
      List.of(
          "Europe/Berlin",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Tokyo",
          "Asia/Dubai",
          "Australia/Sydney",
          "Africa/Lagos");

  private static final int CLIENTS = 8;
  private static final String SETTINGS =
      """
      {"timeZone": "%s", "minutesPerDay": 45, "examDate": "2026-09-20",
       "subjects": [{"subjectId": "%s", "weight": 7}, {"subjectId": "%s", "weight": 3}]}
      """;

  private final Stage stage;
  private final List<String> subjects;

  Learners(Stage stage, List<String> subjects) {
    this.stage = stage;
    this.subjects = subjects;
  }

  /** The ids of all subjects that there are. */
  static List<String> subjects(Stage stage) throws Exception {
    return Answers.items(stage.web().get("/api/subjects?limit=100", stage.web().token()));
  }

  /** Sets all up, has their first plans made, and answers their tokens. */
  List<String> ready(int many) throws Exception {
    List<String> tokens = of(IntStream.range(0, many).boxed().toList(), this::setUp);
    stage.awaitCaughtUp();
    List<String> _ = of(tokens, this::plan);
    stage.awaitPlans(many);
    stage.awaitCaughtUp();
    return tokens;
  }

  private String setUp(int number) throws Exception {
    String token = stage.web().token("learner", History.learner(number).id());
    String one = subjects.get(number % subjects.size());
    String other = subjects.get((number + 1) % subjects.size());
    stage.web().put("/api/learner", token, SETTINGS.formatted(zone(number), one, other));
    return token;
  }

  static String zone(int number) {
    return number % SHARE == 0 ? Midnight.ZONE : ELSEWHERE.get(number % ELSEWHERE.size());
  }

  private String plan(String token) throws Exception {
    return stage.web().get("/api/daily-plan/today", token);
  }

  private interface Doing<T> {
    String once(T one) throws Exception;
  }

  private static <T> List<String> of(List<T> all, Doing<T> doing) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<String>> parts = new ArrayList<>();
      for (T one : all) {
        parts.add(threads.submit(() -> doing.once(one)));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> part : parts) {
        answers.add(part.get());
      }
      return answers;
    }
  }
}
