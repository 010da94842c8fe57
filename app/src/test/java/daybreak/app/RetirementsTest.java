package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is retired, all the way: out of every list, and still to be read. */
final class RetirementsTest {

  private static final String FRESH = "Daybreak-Min-Position";
  private static final String TOLD = "Daybreak-Position";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final RunningApp app = RunningApp.local();
  private final Client author = app.client().as("content-admin");
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());
  private final String subject = created("subjects", "{\"title\": \"Given up\"}");
  private final String topic =
      created("topics", "{\"subjectId\": \"%s\", \"title\": \"Left\"}".formatted(subject));

  @Test
  void a_topic_that_holds_something_says_how_much_and_goes_out_of_lists_once_it_holds_nothing() {
    String question =
        created(
            "questions",
            """
            {"topicId": "%s", "type": "text", "text": "Why?", "answer": "For lack of time"}
            """
                .formatted(topic));
    Reply refused = retired("topics", topic);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("topic.holds-content");
    assertThat(refused.json().at("/holds/questions").asInt()).isEqualTo(1);
    assertThat(refused.json().at("/holds/lessons").asInt()).isZero();
    assertThat(retired("questions", question).status()).isEqualTo(200);

    Reply done = retired("topics", topic);
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    String after = done.header(TOLD);

    assertThat(listed(learner, "/api/subjects/" + subject + "/topics", topic, after)).isFalse();
    assertThat(listed(author, "/api/content-stats/subjects/" + subject + "/topics", topic, after))
        .isFalse();
    JsonNode one = fresh(author, "/api/content/topics/" + topic, after).json();
    assertThat(one.path("retired").asBoolean()).isTrue();
    JsonNode told =
        fresh(author, "/api/content/topics/" + topic + "/history", after).json().at("/items/0");
    assertThat(told.path("type").asString()).isEqualTo("content.topic-retired");
    assertThat(told.path("reason").asString()).isEqualTo("Taught no more");
    assertThat(told.at("/changes/0/field").asString()).isEqualTo("retired");
    assertThat(told.at("/changes/0/before").asBoolean(true)).isFalse();
    assertThat(told.at("/changes/0/after").asBoolean()).isTrue();
  }

  @Test
  void a_subject_goes_with_its_topics_and_those_who_chose_it_have_nothing_of_it_to_do() {
    Reply done = retired("subjects", subject);
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    String after = done.header(TOLD);

    assertThat(listed(learner, "/api/subjects", subject, after)).isFalse();
    assertThat(listed(author, "/api/content-stats/subjects", subject, after)).isFalse();
    assertThat(listed(learner, "/api/subjects/" + subject + "/topics", topic, after)).isFalse();
    assertThat(listed(author, "/api/content-stats/subjects/" + subject + "/topics", topic, after))
        .isFalse();
    JsonNode one = fresh(author, "/api/content/subjects/" + subject, after).json();
    assertThat(one.path("retired").asBoolean()).isTrue();
    Reply drawn =
        learner.post("/api/quizzes", "{\"subjectIds\": [\"%s\"], \"count\": 5}".formatted(subject));
    assertThat(drawn.status()).as(drawn.body()).isEqualTo(200);
    assertThat(drawn.json().path("available").asInt()).isZero();
    Reply refused =
        author.post(
            "/api/content/topics",
            "{\"subjectId\": \"%s\", \"title\": \"Late\"}".formatted(subject));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("subject.is-retired");
  }

  @Test
  void a_deck_with_cards_keeps_its_subject_and_goes_with_it_once_it_is_empty() {
    String card =
        created(
            "flashcards",
            """
            {"topicId": "%s", "cardType": "basic", "front": "Front", "back": "Back"}
            """
                .formatted(topic));
    String deck =
        created("decks", "{\"subjectId\": \"%s\", \"title\": \"Gone\"}".formatted(subject));
    Reply filled = filled(deck, "\"%s\"".formatted(card));
    assertThat(filled.status()).as(filled.body()).isEqualTo(200);
    assertThat(retired("flashcards", card).status()).isEqualTo(200);
    Reply refused = retired("subjects", subject);
    assertThat(refused.json().path("code").asString()).isEqualTo("subject.holds-content");
    assertThat(refused.json().at("/holds/decks").asInt()).isEqualTo(1);
    Reply emptied = filled(deck, "");
    assertThat(emptied.status()).isEqualTo(200);
    assertThat(listed(learner, "/api/decks", deck, emptied.header(TOLD))).isTrue();

    Reply done = retired("subjects", subject);
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    String after = done.header(TOLD);

    assertThat(listed(learner, "/api/decks", deck, after)).isFalse();
    assertThat(listed(learner, "/api/deck-subjects", subject, after)).isFalse();
    Reply late = filled(deck, "\"%s\"".formatted(card));
    assertThat(late.json().path("code").asString()).isEqualTo("subject.is-retired");
  }

  @Test
  void learners_retire_nothing() {
    Reply refused = learner.post("/api/content/topics/" + topic + "/retirement", "{}");
    assertThat(refused.status()).isEqualTo(403);
  }

  private Reply filled(String deck, String cards) {
    return author.put(
        "/api/content/decks/" + deck + "/cards", "{\"cardIds\": [%s]}".formatted(cards));
  }

  private Reply retired(String kind, String id) {
    return author.post(
        "/api/content/" + kind + "/" + id + "/retirement", "{\"reason\": \"Taught no more\"}");
  }

  /** Whether any page of a list has it, at a time when all up to a position was there. */
  private static boolean listed(Client reader, String path, String id, String position) {
    String next = "?limit=100";
    while (true) {
      Reply page = fresh(reader, path + next, position);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      if (page.body().contains(id)) {
        return true;
      }
      JsonNode cursor = page.json().path("next");
      if (!cursor.isString()) {
        return false;
      }
      next = "?limit=100&cursor=" + cursor.asString();
    }
  }

  private static Reply fresh(Client reader, String path, String position) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> reader.get(path, FRESH, position),
            page ->
                page.status() == 200
                    && Long.parseLong(page.header(TOLD)) >= Long.parseLong(position));
  }

  private String created(String what, String body) {
    Reply reply = author.post("/api/content/" + what, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.json().path("id").asString();
  }
}
