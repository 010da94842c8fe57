package daybreak.command.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.command.testing.CommandSideInTest.Call;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** Subjects and topics that get other titles. */
@ExtendWith(TestDatabaseExtension.class)
class RenamingTest {

  private final CommandSideInTest house;
  private final CommandSideInTest anotherProcess;

  RenamingTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    anotherProcess = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    anotherProcess.close();
    house.close();
  }

  @Test
  void a_title_is_given_and_the_same_again_changes_nothing() {
    String subject = house.subject("Zoology of then");

    assertThat(renamed("subjects", subject, " Zoology ").status()).isEqualTo(200);
    long head = house.stores().headPosition();
    assertThat(renamed("subjects", subject, "Zoology").position()).isEqualTo(head);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void a_title_that_another_subject_bears_is_refused_until_that_one_is_renamed() {
    String first = house.subject("Minerals");
    String second = house.subject("Crystals");

    Answer refused = renamed("subjects", second, "Minerals");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("subject.title-is-taken");
    assertThat(refused.detail()).isEqualTo("Subject " + first + " bears this title.");

    assertThat(renamed("subjects", first, "Minerals and ores").status()).isEqualTo(200);
    assertThat(renamed("subjects", second, "Minerals").status()).isEqualTo(200);
    assertThat(renamed("subjects", first, "Minerals").status()).isEqualTo(409);
  }

  @Test
  void topics_of_one_subject_bear_different_titles_and_those_of_two_may_bear_the_same() {
    String subject = house.subject("Weather");
    String rain = topic(subject, "Rain");
    String snow = topic(subject, "Snow");
    String elsewhere = topic(house.subject("Poems"), "Hail");

    Answer refused = renamed("topics", snow, "Rain");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("topic.title-is-taken").contains(rain);
    assertThat(renamed("topics", elsewhere, "Rain").status()).isEqualTo(200);
    assertThat(renamed("topics", rain, "Drizzle").status()).isEqualTo(200);
    assertThat(renamed("topics", snow, "Rain").status()).isEqualTo(200);
  }

  @Test
  void of_many_who_want_one_title_at_once_in_two_processes_one_gets_it() throws Exception {
    List<String> subjects =
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h").map(house::subject).toList();
    List<Callable<Integer>> wishes = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      CommandSideInTest process = i % 2 == 0 ? house : anotherProcess;
      String path = "/api/content/subjects/" + subjects.get(i);
      wishes.add(() -> process.put(path, Map.of("title", "The one")).send().status());
    }
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(wishes.size())) {
      for (Future<Integer> status : threads.invokeAll(wishes)) {
        statuses.add(status.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void a_renaming_is_meant_for_the_version_that_it_names() {
    String subject = house.subject("Optics");
    String topic = topic(subject, "Lenses");

    for (String path : List.of("subjects/" + subject, "topics/" + topic)) {
      Call late = house.put("/api/content/" + path, Map.of("title", "Other " + path));
      assertThat(late.header("If-Match", "\"7\"").send().status()).isEqualTo(412);
      Call right = house.put("/api/content/" + path, Map.of("title", "Other " + path));
      assertThat(right.header("If-Match", "\"0\"").send().status()).isEqualTo(200);
    }
  }

  @Test
  void what_there_is_not_is_not_renamed_and_a_title_is_wanted() {
    assertThat(renamed("subjects", UUID.randomUUID().toString(), "A").status()).isEqualTo(404);
    assertThat(renamed("topics", UUID.randomUUID().toString(), "A").status()).isEqualTo(404);
    assertThat(renamed("topics", house.subject("Optics, again"), "A").status()).isEqualTo(404);
    assertThat(renamed("subjects", house.subject("Acoustics"), " ").status()).isEqualTo(400);
  }

  @Test
  void a_test_keeps_the_titles_of_when_it_was_begun() {
    String subject = house.subject("Bats");
    String topic = topic(subject, "Roosts");
    String question = question(topic);
    TestStarted before = started(house, question);
    renamed("subjects", subject, "Flying mammals");
    renamed("topics", topic, "Where they sleep");
    TestStarted after = started(house, question);
    TestStarted elsewhere = started(anotherProcess, question);

    assertThat(before.subjects()).extracting(Titled::title).containsExactly("Bats");
    assertThat(before.topics()).extracting(Titled::title).containsExactly("Roosts");
    for (TestStarted later : List.of(after, elsewhere)) {
      assertThat(later.subjects()).extracting(Titled::title).containsExactly("Flying mammals");
      assertThat(later.topics()).extracting(Titled::title).containsExactly("Where they sleep");
    }
  }

  private Answer renamed(String kind, String id, String title) {
    return house.put("/api/content/" + kind + "/" + id, Map.of("title", title)).send();
  }

  private String topic(String subject, String title) {
    var body = Map.of("subjectId", subject, "title", title);
    return house.post("/api/content/topics", body).send().id();
  }

  private String question(String topic) {
    var body = Map.of("topicId", topic, "type", "text", "text", "How?", "answer", "by echo");
    String id = house.post("/api/content/questions", body).send().id();
    String path = "/api/content/questions/" + id + "/validation";
    assertThat(house.call(HttpMethod.POST, path, null).send().status()).isEqualTo(200);
    return id;
  }

  private TestStarted started(CommandSideInTest process, String question) {
    var body = Map.of("title", "Bats", "mode", "timed", "questionIds", List.of(question));
    String test = process.post("/api/tests", body).send().id();
    return (TestStarted) process.stores().eventStore().readEvents(test).next().getPayload();
  }
}
