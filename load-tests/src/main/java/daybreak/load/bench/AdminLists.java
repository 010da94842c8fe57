package daybreak.load.bench;

import daybreak.load.content.SyntheticBank;
import daybreak.load.platform.LineStream;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What admins list of a bank of 113,900 questions. */
final class AdminLists extends ReadBench {

  private static final String CONTENT = "/api/content/import";
  private static final SyntheticBank MOST = new SyntheticBank("lists", 112_900, 250);
  private static final SyntheticBank SOME = new SyntheticBank("found", 1_000, 250);

  AdminLists() {
    super("lists");
  }

  /** Runs these rows alone. Arguments: the product's jar and the file for the JSON. */
  public static void main(String[] arguments) throws Exception {
    new AdminLists().run(arguments);
  }

  @Override
  void fill(Product product) throws Exception {
    taken(product, CONTENT, MOST::stream);
    taken(product, CONTENT, () -> LineStream.of(found()));
  }

  /** Those with a word that no other question has. */
  private static Stream<String> found() {
    return SOME.lines().map(line -> line.replace("the learner", "the gibbous learner"));
  }

  @Override
  ReadRows rows(Product product, Report report) throws Exception {
    String admin = product.token();
    String learner = settled(product, UUID.randomUUID());
    String subject = first(product, "/api/subjects?limit=1", admin);
    String topic = first(product, "/api/subjects/" + subject + "/topics?limit=1", admin);
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

  private static String first(Product product, String path, String token) throws Exception {
    return JsonMapper.shared().readTree(product.get(path, token)).at("/items/0/id").asString();
  }
}
