package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Listening;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learners who listen to what happens to what is theirs, over HTTP. */
final class LiveTest {

  private static final String LIVE = "/api/live";
  private static final int STREAMS = 90;
  private static final Duration BOUND = Duration.ofSeconds(60);

  private final RunningApp app = RunningApp.local();
  private final Study study = Study.prepared(app.client());
  private final Client learner = somebody(app);

  private static Client somebody(RunningApp app) {
    return app.client().as("learner", UUID.randomUUID().toString());
  }

  @Test
  void who_hears_of_a_review_and_reads_sees_it() {
    String card = study.flashcard();
    String deck = study.deck(card);
    try (Listening listening = Listening.to(learner)) {
      String position = study.reviewed(learner, card).header("Daybreak-Position");

      assertThat(listening.upTo(position))
          .containsExactly(
              "event: deck\nid: %s\ndata: {\"flashcardId\":\"%s\",\"deckIds\":[\"%s\"]}"
                  .formatted(position, card, deck));
      assertThat(learner.get("/api/decks/stats?ids=" + deck).body())
          .contains("\"new\":0,\"learning\":1");
    }
  }

  @Test
  void a_plan_that_is_waited_for_is_told_when_it_is_there() {
    String card = study.flashcard();
    study.deck(card);
    try (Listening listening = Listening.to(learner)) {
      study.settled(learner);
      Reply plan =
          await()
              .atMost(BOUND)
              .until(
                  () -> learner.get("/api/daily-plan/today"),
                  today -> today.status() == 200 && today.body().contains(card));
      String date = plan.json().get("date").asString();
      String item = itemOf(card, plan);
      String position = study.reviewed(learner, card).header("Daybreak-Position");

      assertThat(listening.upTo(position))
          .anyMatch(
              told -> told.matches("event: plan\nid: [0-9]+\ndata: .\"date\":\"" + date + "\"."))
          .contains("event: item\ndata: {\"date\":\"%s\",\"itemId\":\"%s\"}".formatted(date, item));
    }
  }

  private static String itemOf(String card, Reply plan) {
    return plan.json()
        .get("items")
        .valueStream()
        .filter(item -> item.get("refIds").toString().contains(card))
        .map(item -> item.get("id").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_test_tells_its_id_and_nothing_of_what_is_right() {
    String question = study.worded("Who hears in LiveTest?", "answer-of-LiveTest", "because");
    try (Listening listening = Listening.to(learner);
        Listening other = Listening.to(somebody(app))) {
      String test = study.started(learner, "Timed-in-LiveTest", "timed", List.of(question));
      study.answered(learner, test, question, "\"answer-of-LiveTest\"");
      study.completed(learner, test);

      assertThat(listening.upTo(study.position()))
          .hasSize(3)
          .allMatch(event -> event.endsWith("data: {\"testId\":\"" + test + "\"}"));
      assertThat(listening.heard()).doesNotContain("LiveTest", "because", "correct");
      assertThat(other.heard()).doesNotContain(test);
    }
  }

  @Test
  void who_comes_back_to_another_process_goes_on_where_it_was_cut_off() {
    try (RunningApp one = RunningApp.start(settings());
        RunningApp other = one.second(settings())) {
      Study there = Study.prepared(one.client());
      String sub = UUID.randomUUID().toString();
      Client here = one.client().as("learner", sub);
      String card = there.flashcard();
      String heard;
      try (Listening listening = Listening.to(here)) {
        heard = there.reviewed(here, card).header("Daybreak-Position");
        assertThat(listening.upTo(heard)).hasSize(1);
      }
      String missed = there.reviewed(here, card).header("Daybreak-Position");
      Client elsewhere = other.client().as("learner", sub);
      try (Listening listening = Listening.to(elsewhere, "Last-Event-ID", heard)) {
        String next = there.reviewed(here, card).header("Daybreak-Position");

        assertThat(listening.upTo(next))
            .hasSize(2)
            .first()
            .asString()
            .startsWith("event: deck\nid: " + missed + "\n");
      }
    }
  }

  private static String[] settings() {
    return new String[] {"--spring.profiles.active=local", "--daybreak.sample-bank=false"};
  }

  @Test
  void more_listen_than_there_are_connections_and_reads_are_answered() {
    List<Listening> open = new ArrayList<>();
    try {
      for (int n = 0; n < STREAMS; n++) {
        open.add(Listening.to(somebody(app)));
      }
      assertThat(learner.get("/api/decks").status()).isEqualTo(200);
    } finally {
      open.forEach(Listening::close);
    }
  }

  @Test
  void a_stream_is_neither_compressed_nor_kept_nor_gathered() {
    try (Listening listening = Listening.to(learner, "Accept-Encoding", "gzip")) {
      assertThat(listening.next()).startsWith("retry: ").contains("\nid: ");
      assertThat(listening.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(listening.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(listening.headers().firstValue("Cache-Control"))
          .contains("no-store, no-transform");
      assertThat(listening.headers().firstValue("X-Accel-Buffering")).contains("no");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1.5", " 1 2", "99999999999999999999"})
  void a_last_id_that_is_no_position_is_refused(String last) {
    Reply refused = learner.get(LIVE, "Last-Event-ID", last);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fieldAtFault()).isEqualTo("Last-Event-ID");
  }

  @Test
  void a_last_id_that_is_given_twice_is_refused() {
    assertThat(learner.get(LIVE, "Last-Event-ID", "1", "Last-Event-ID", "2").status())
        .isEqualTo(400);
  }

  @Test
  void learners_alone_may_listen_and_to_events_alone() {
    assertThat(app.client().get(LIVE).status()).isEqualTo(401);
    assertThat(app.client().as("content-admin").get(LIVE).status()).isEqualTo(403);
    Reply refused = learner.get(LIVE, "Accept", "application/json");
    assertThat(refused.status()).isEqualTo(406);
    assertThat(learner.get(LIVE, "Daybreak-Min-Position", "999999999999").status()).isEqualTo(409);
    assertThat(learner.send("HEAD", LIVE, BodyPublishers.noBody()).status()).isEqualTo(200);
  }

  @Test
  void an_eleventh_stream_ends_the_learner_s_oldest_one() {
    List<Listening> open = new ArrayList<>();
    try {
      for (int n = 0; n < 11; n++) {
        open.add(Listening.to(learner));
      }
      assertThat(open.getFirst().lastWord())
          .isEqualTo("retry: 60000\n: a newer stream of the learner has its place");
    } finally {
      open.forEach(Listening::close);
    }
  }

  @Test
  void a_process_that_is_told_to_stop_waits_for_no_stream() {
    RunningApp leaving = RunningApp.start(settings());
    try (leaving;
        Listening listening = Listening.to(somebody(leaving))) {
      leaving.context().close();

      assertThat(listening.lastWord()).isEqualTo(": the process ends");
    }
  }
}
