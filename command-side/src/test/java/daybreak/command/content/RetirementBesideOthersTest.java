package daybreak.command.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** Retirements while others put things into the same topics, or elsewhere, in two processes. */
@ExtendWith(TestDatabaseExtension.class)
class RetirementBesideOthersTest {

  private static final String TOPICS = "/api/content/topics";
  private static final String QUESTIONS = "/api/content/questions";
  private static final int ROUNDS = 40;

  private final CommandSideInTest house;
  private final CommandSideInTest anotherProcess;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  RetirementBesideOthersTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    anotherProcess = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    threads.close();
    anotherProcess.close();
    house.close();
  }

  @Test
  void whatever_comes_at_the_same_moment_nothing_live_is_in_a_retired_topic() throws Exception {
    String subject = house.subject("Races");
    String elsewhere = topic(subject, "Elsewhere");
    AtomicInteger retired = new AtomicInteger();
    AtomicInteger others = new AtomicInteger();
    for (int round = 0; round < ROUNDS; round++) {
      String topic = topic(subject, "Round " + round);
      String outside = created(elsewhere);
      String dead = created(topic);
      assertThat(post(house, dead + "/retirement").status()).isEqualTo(200);
      CommandSideInTest one = round % 2 == 0 ? house : anotherProcess;
      CommandSideInTest other = round % 3 == 0 ? house : anotherProcess;
      List<Answer> answers =
          atOnce(
              () -> post(one, TOPICS + "/" + topic + "/retirement"),
              () ->
                  switch (others.get() % 3) {
                    case 0 -> other.post(QUESTIONS, question(topic)).send();
                    case 1 -> other.post(outside + "/move", Map.of("topicId", topic)).send();
                    default -> post(other, dead + "/restoration");
                  });
      assertThat(answers).extracting(Answer::status).containsAnyOf(409);
      assertThat(answers).extracting(Answer::status).containsAnyOf(200, 201);
      retired.addAndGet(answers.getFirst().status() == 200 ? 1 : 0);
      others.incrementAndGet();
      assertThat(answers.getLast().status() == 409)
          .as("round %d", round)
          .isEqualTo(answers.getFirst().status() == 200);
    }
    assertThat(retired).hasPositiveValue();
  }

  @Test
  void a_subject_is_retired_or_gets_a_topic_with_content_and_never_both() throws Exception {
    for (int round = 0; round < ROUNDS / 2; round++) {
      String subject = house.subject("Contest " + round);
      String topic = topic(subject, "Stake");
      CommandSideInTest other = round % 2 == 0 ? house : anotherProcess;
      List<Answer> answers =
          atOnce(
              () -> post(house, "/api/content/subjects/" + subject + "/retirement"),
              () -> other.post(QUESTIONS, question(topic)).send());

      assertThat(answers.getLast().status())
          .isEqualTo(answers.getFirst().status() == 200 ? 409 : 201);
    }
  }

  @Test
  void a_subject_is_retired_or_a_deck_of_it_is_filled_and_never_both() throws Exception {
    String card =
        house
            .post(
                "/api/content/flashcards",
                Map.of(
                    "topicId",
                    topic(house.subject("Cards"), "Cards"),
                    "cardType",
                    "basic",
                    "front",
                    "A",
                    "back",
                    "B"))
            .send()
            .id();
    AtomicInteger retired = new AtomicInteger();
    for (int round = 0; round < ROUNDS; round++) {
      String subject = house.subject("Deal " + round);
      Map<String, Object> begun = Map.of("subjectId", subject, "title", "Stake");
      String deck = house.post("/api/content/decks", begun).send().id();
      CommandSideInTest one = round % 3 == 0 ? house : anotherProcess;
      CommandSideInTest other = round % 2 == 0 ? house : anotherProcess;
      List<Answer> answers =
          atOnce(
              () -> post(one, "/api/content/subjects/" + subject + "/retirement"),
              () ->
                  other
                      .put(
                          "/api/content/decks/" + deck + "/cards", Map.of("cardIds", List.of(card)))
                      .send());

      retired.addAndGet(answers.getFirst().status() == 200 ? 1 : 0);
      assertThat(answers.getLast().status())
          .as("round %d", round)
          .isEqualTo(answers.getFirst().status() == 200 ? 409 : 200);
      assertThat(answers.getFirst().status()).isIn(200, 409);
    }
    assertThat(retired).hasPositiveValue();
  }

  @Test
  void an_import_that_goes_on_elsewhere_does_not_starve_a_retirement() throws Exception {
    String subject = house.subject("Libraries");
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      empty.add(topic(subject, "Empty shelf " + i));
    }
    String full = topic(subject, "Full shelf");
    AtomicBoolean goesOn = new AtomicBoolean(true);
    AtomicInteger written = new AtomicInteger();
    List<Future<?>> writers = new ArrayList<>();
    for (CommandSideInTest process : List.of(house, anotherProcess, house)) {
      writers.add(
          threads.submit(() -> {
            while (goesOn.get()) {
              assertThat(process.post(QUESTIONS, question(full)).send().status()).isEqualTo(201);
              written.incrementAndGet();
            }
          }));
    }
    try {
      for (String topic : empty) {
        assertThat(post(house, TOPICS + "/" + topic + "/retirement").status()).isEqualTo(200);
      }
    } finally {
      goesOn.set(false);
    }
    for (Future<?> writer : writers) {
      Object _ = writer.get();
    }
    assertThat(written.get()).isPositive();
    assertThat(house.stores().eventStore().readEvents(empty.getFirst()).asStream())
        .anyMatch(event -> event.getPayload() instanceof TopicRetired);
  }

  private List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Callable<Answer>> both = new ArrayList<>();
    for (Callable<Answer> call : List.of(one, other)) {
      both.add(() -> {
        start.await();
        return call.call();
      });
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : threads.invokeAll(both)) {
      answers.add(answer.get());
    }
    return answers;
  }

  private String topic(String subject, String title) {
    return house.post(TOPICS, Map.of("subjectId", subject, "title", title)).send().id();
  }

  private String created(String topic) {
    return QUESTIONS + "/" + house.post(QUESTIONS, question(topic)).send().id();
  }

  private static Answer post(CommandSideInTest process, String path) {
    return process.call(HttpMethod.POST, path, null).send();
  }

  private static Map<String, Object> question(String topic) {
    return Map.of("topicId", topic, "type", "text", "text", "Where?", "answer", "Here");
  }
}
