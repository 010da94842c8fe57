package daybreak.app;

import static daybreak.app.testing.PooledApps.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.app.testing.Client;
import daybreak.app.testing.PooledApps;
import daybreak.app.testing.PooledDatabase;
import daybreak.app.testing.Reply;
import daybreak.app.testing.Study;
import daybreak.schema.freshness.Positions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Readers behind a real PgBouncer while tables are swapped. This release's pooler keeps no named
 * statements, so a reader's are prepared anew for each transaction; {@code SwapTest} has those that
 * a session keeps.
 */
final class PooledSwapTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int SWAPS = 3;
  private static final int READERS_OF_EACH = 2;
  private static final int ENOUGH = 50;

  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger events = new AtomicInteger();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  @Test
  void no_reader_sees_an_error_an_empty_page_or_an_older_position() throws Exception {
    try (PooledDatabase database = PooledDatabase.start()) {
      PooledApps apps = new PooledApps(database);
      try (var web = apps.web();
          var _ = apps.worker();
          ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        Client learner = client(web).as("learner");
        Study study = Study.prepared(client(web));
        String card = study.flashcard();
        try {
          pages(study, learner, card)
              .forEach((path, id) -> {
                for (int reader = 0; reader < READERS_OF_EACH; reader++) {
                  callers.execute(() -> read(learner, path, id));
                }
              });
          callers.execute(() -> write(study, learner, card));
          swapAll(client(web).as("operator"));
        } finally {
          ended = true;
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Pages of both projections, and an id that each has to show. */
  private static Map<String, String> pages(Study study, Client learner, String card) {
    String question = study.chosen("Do bats sleep?", "By day.");
    String deck = study.deck(card);
    String test = study.started(learner, "First", "tutor", List.of(question));
    study.answered(learner, test, question, "1");
    study.completed(learner, test);
    Map<String, String> pages =
        Map.of(
            "/api/subjects",
            study.subject(),
            "/api/subjects/" + study.subject() + "/topics",
            study.topic(),
            "/api/decks?subjectId=" + study.subject(),
            deck,
            "/api/past-tests",
            test);
    pages.forEach(
        (path, id) -> await().atMost(LIMIT).until(() -> learner.get(path).body().contains(id)));
    return pages;
  }

  private void read(Client learner, String path, String id) {
    long seen = 0;
    try {
      while (!ended) {
        Reply reply = learner.get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).contains(id);
        long position = Long.parseLong(reply.header(Positions.HEADER));
        assertThat(position).isGreaterThanOrEqualTo(seen);
        seen = position;
        answers.incrementAndGet();
      }
    } catch (RuntimeException | AssertionError failure) {
      faults.add(path + ": " + failure);
    }
  }

  private void write(Study study, Client learner, String card) {
    try {
      while (!ended) {
        String _ = study.flashcard();
        study.reviewed(learner, card);
        events.incrementAndGet();
      }
    } catch (RuntimeException | AssertionError failure) {
      faults.add(failure.toString());
    }
  }

  private void swapAll(Client operator) {
    for (int swap = 0; swap < SWAPS; swap++) {
      String id = asked(operator);
      awaited(operator, id, "caught-up");
      awaitMore();
      Reply reply =
          operator.post(
              "/api/replays/" + id + "/swap", "{\"reason\": \"I\", \"evenIfDifferent\": true}");
      assertThat(reply.status()).as(reply.body()).isIn(200, 202);
      awaited(operator, id, "swapped");
      awaitMore();
    }
  }

  private static String asked(Client operator) {
    Reply reply =
        operator.post("/api/replays", "{\"projection\": \"all\", \"purpose\": \"rebuild\"}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(202);
    return reply.json().get("id").asString();
  }

  @CanIgnoreReturnValue
  private static JsonNode awaited(Client operator, String id, String state) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> operator.get("/api/replays/" + id).json(),
            replay -> {
              String now = replay.get("state").asString();
              assertThat(now).as(replay.toString()).isNotEqualTo("failed");
              return now.equals(state);
            });
  }

  /** Both readers and the writer go on. */
  private void awaitMore() {
    assertThat(faults).isEmpty();
    int answered = answers.get();
    int happened = events.get();
    await().atMost(LIMIT).until(() -> answers.get() > answered + ENOUGH && events.get() > happened);
  }
}
