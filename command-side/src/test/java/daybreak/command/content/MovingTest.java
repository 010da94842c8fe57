package daybreak.command.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** Things of the bank that are put in other topics. */
@ExtendWith(TestDatabaseExtension.class)
class MovingTest {

  private static final String QUESTIONS = "/api/content/questions";
  private static final String EXERCISES = "/api/content/exercises";
  private static final String FLASHCARDS = "/api/content/flashcards";
  private static final String LESSONS = "/api/content/lessons";

  private final CommandSideInTest house;
  private final UUID learner = UUID.randomUUID();

  MovingTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void each_kind_is_moved_and_the_same_again_changes_nothing() {
    String from = house.topic("Caves");
    String to = house.topic("Attics");
    for (String path : each(from)) {
      assertThat(moved(path, to).status()).as(path).isEqualTo(200);
      long head = house.stores().headPosition();
      assertThat(moved(path, to).position()).isEqualTo(head);
      assertThat(house.stores().headPosition()).isEqualTo(head);
      assertThat(moved(path, from).position()).isEqualTo(head + 1);
    }
  }

  @Test
  void an_unknown_topic_is_refused_and_an_unknown_thing_is_not_found() {
    String topic = house.topic("Barns");
    String unknown = UUID.randomUUID().toString();
    for (String path : each(topic)) {
      Answer refused = moved(path, unknown);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body()).contains("topic.is-unknown");
      assertThat(moved(path, "nowhere").status()).isEqualTo(400);
    }
    for (String path : List.of(QUESTIONS, FLASHCARDS, LESSONS, EXERCISES)) {
      assertThat(moved(path + "/" + unknown, topic).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_test_keeps_the_places_of_when_it_was_begun() {
    String path = question(house.topic("Belfries"));
    Answer _ = house.call(HttpMethod.POST, path + "/validation", null).send();
    TestStarted before = started(path);
    assertThat(moved(path, house.topic("Bridges")).status()).isEqualTo(200);
    TestStarted after = started(path);

    assertThat(before.topics()).extracting(Titled::title).containsExactly("Belfries");
    assertThat(after.topics()).extracting(Titled::title).containsExactly("Bridges");
    assertThat(after.subjects()).extracting(Titled::title).containsExactly("Bridges");
  }

  @Test
  void what_is_done_with_a_moved_card_or_lesson_is_done_where_it_is_then() {
    String from = house.topic("Niches");
    String card = flashcard(from);
    String lesson = lesson(house.topic("Nooks"));
    Answer _ = house.call(HttpMethod.POST, card + "/validation", null).send();
    Answer _ = house.call(HttpMethod.POST, lesson + "/publication", null).send();
    CardReviewed before = (CardReviewed) last(reviewed(card));
    String to = house.topic("Tunnels");
    assertThat(moved(card, to).status()).isEqualTo(200);
    assertThat(moved(lesson, to).status()).isEqualTo(200);

    CardReviewed after = (CardReviewed) last(reviewed(card));
    assertThat(after.study()).isEqualTo(before.study());
    assertThat(before.topic()).hasToString(from);
    assertThat(after.topic()).hasToString(to);
    assertThat(((LessonProgressed) last(progressed(lesson))).topic()).hasToString(to);
  }

  private Answer moved(String path, String topic) {
    return house.post(path + "/move", Map.of("topicId", topic)).send();
  }

  private String question(String topic) {
    return created(
        QUESTIONS, Map.of("topicId", topic, "type", "text", "text", "How?", "answer", "by echo"));
  }

  private List<String> each(String topic) {
    return List.of(question(topic), flashcard(topic), lesson(topic), exercise(topic));
  }

  private String flashcard(String topic) {
    return created(
        FLASHCARDS,
        Map.of("topicId", topic, "cardType", "basic", "front", "Echo", "back", "A sound"));
  }

  private String lesson(String topic) {
    return created(
        LESSONS,
        Map.of("topicId", topic, "title", "Echoes", "position", 1, "minutes", 5, "body", "Hear."));
  }

  private String exercise(String topic) {
    return created(EXERCISES, Map.of("topicId", topic, "title", "Draw it"));
  }

  private String created(String path, Map<String, Object> body) {
    return path + "/" + house.post(path, body).send().id();
  }

  private String reviewed(String path) {
    String card = path.substring(FLASHCARDS.length() + 1);
    Answer done =
        house
            .post("/api/flashcards/" + card + "/reviews", Map.of("rating", "good"))
            .by(learner)
            .send();
    assertThat(done.status()).isEqualTo(200);
    return CardStudyId.of(new LearnerId(learner), new FlashcardId(UUID.fromString(card)))
        .toString();
  }

  private String progressed(String path) {
    String lesson = path.substring(LESSONS.length() + 1);
    Answer done =
        house
            .post("/api/lessons/" + lesson + "/progress", Map.of("percent", 10))
            .by(learner)
            .send();
    assertThat(done.status()).isEqualTo(200);
    return LessonProgressId.of(new LearnerId(learner), new LessonId(UUID.fromString(lesson)))
        .toString();
  }

  private Object last(String aggregate) {
    return house
        .stores()
        .eventStore()
        .readEvents(aggregate)
        .asStream()
        .reduce((_, later) -> later)
        .orElseThrow()
        .getPayload();
  }

  private TestStarted started(String path) {
    String id = path.substring(QUESTIONS.length() + 1);
    var body = Map.of("title", "Bats", "mode", "timed", "questionIds", List.of(id));
    String test = house.post("/api/tests", body).send().id();
    return (TestStarted) house.stores().eventStore().readEvents(test).next().getPayload();
  }
}
