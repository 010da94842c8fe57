package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.platform.LineStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What admins list of a bank of 113,900 questions ({@link ReadRows}). */
final class AdminLists {

  private static final String HEAP = "1g";
  private static final SyntheticBank MOST = new SyntheticBank("lists", 112_900, 250);
  private static final SyntheticBank SOME = new SyntheticBank("found", 1_000, 250);
  private static final String SETTINGS =
      """
      {"timeZone": "Europe/Berlin", "minutesPerDay": 45, "subjects": []}\
      """;

  private final Product product;

  private AdminLists(Product product) {
    this.product = product;
  }

  /** Runs these rows alone. Arguments: the product's jar and the file for the JSON. */
  public static void main(String[] arguments) throws Exception {
    try (BenchServer server = new BenchServer()) {
      Report report = new Report();
      Report.heading();
      measure(server, Path.of(arguments[0]), report);
      report.write(Path.of(arguments[1]));
    }
  }

  /** Fills a database of its own and measures every list on it. */
  static void measure(BenchServer server, Path jar, Report report) throws Exception {
    Bank bank = server.bank("lists");
    try (HikariDataSource pool = bank.administratorPool(2);
        Product product = new Product(jar, bank, "all", HEAP)) {
      AdminLists lists = new AdminLists(product);
      lists.fill(pool);
      lists.rows(report).measure();
    }
  }

  private void fill(HikariDataSource pool) throws Exception {
    String admin = product.token();
    for (Stream<String> lines : Stream.of(MOST.lines(), found()).toList()) {
      String last = product.imported(admin, () -> LineStream.of(lines));
      if (!last.contains("\"rejected\":0")) {
        throw new IllegalStateException("An import ended with " + last);
      }
    }
    try (TokenPosition reached = new TokenPosition(pool)) {
      reached.await(Replay.events(pool));
    }
    Bank.execute(pool, "vacuum (analyze)", "checkpoint");
  }

  /** Those with a word that no other question has. */
  private static Stream<String> found() {
    return SOME.lines().map(line -> line.replace("the learner", "the gibbous learner"));
  }

  private ReadRows rows(Report report) throws Exception {
    String admin = product.token();
    String learner = product.token("learner", UUID.randomUUID());
    product.put("/api/learner", learner, SETTINGS);
    String subject = first("/api/subjects?limit=1", admin);
    String topic = first("/api/subjects/" + subject + "/topics?limit=1", admin);
    ReadRows rows = new ReadRows(product, report, "(j)", learner);
    String questions = "/api/content/questions";
    rows.add("questions, changed last", questions, admin);
    rows.add("questions of a state", questions + "?state=validated", admin);
    rows.add(
        "questions of a subject and time",
        questions + "?changedSince=2020-01-01T00:00:00Z&subjectId=" + subject,
        admin);
    rows.add("questions of a topic and states", ofTopic(questions, topic), admin);
    rows.addBounded("questions, q of 1,000", questions + "?q=gibbous", admin, "<= 50");
    rows.addBounded("questions, q of all", questions + "?q=learner", admin, "");
    rows.addBounded("questions, a tag of all", questions + "?tag=synthetic", admin, "");
    return rows;
  }

  private static String ofTopic(String questions, String topic) {
    return questions + "?state=draft,validated,rejected,retired&topicId=" + topic;
  }

  private String first(String path, String token) throws Exception {
    return JsonMapper.shared().readTree(product.get(path, token)).at("/items/0/id").asString();
  }
}
