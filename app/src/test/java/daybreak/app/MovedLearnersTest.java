package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Plans of learners who travel, over HTTP: work counts on the date that it had where it was done.
 */
class MovedLearnersTest {

  private static final String PLAN = "/api/daily-plan/";
  private static final String REVISION = PLAN + "today/revision";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");
  private final Study study = Study.prepared(app.client());
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());
  private final String lesson = study.lesson();
  private final List<String> cards =
      IntStream.range(0, 3).mapToObj(_ -> study.flashcard()).toList();

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void who_has_moved_west_completes_the_plan_until_its_date_is_over_there() {
    setClock("2027-05-05T10:00:00Z");
    live("Pacific/Auckland");
    JsonNode plan = today("2027-05-05");
    live("Europe/Berlin");

    setClock("2027-05-05T14:00:00Z");
    cards.forEach(card -> study.reviewed(learner, card));
    finished();

    JsonNode after = plan("2027-05-05");
    assertThat(after.get("dayEndsAt").asString()).isEqualTo("2027-05-05T22:00:00Z");
    assertThat(states(after)).hasSameSizeAs(plan.get("items")).containsOnly("completed");
    assertThat(days("2027-05-05")).containsExactly("2027-05-05: 3 reviews, 1 lessons");

    Reply revision = learner.post(REVISION, "");
    assertThat(revision.status()).as(revision.body()).isEqualTo(202);
    await().atMost(LIMIT).until(() -> !today("2027-05-05").get("revising").asBoolean());
    assertThat(ids(today("2027-05-05"))).containsAll(ids(plan));
  }

  @Test
  void who_has_a_date_twice_has_its_plan_twice_and_works_off_nothing_on_the_date_between() {
    setClock("2028-12-05T10:30:00Z");
    live("Pacific/Kiritimati");
    assertThat(cardsDone(today("2028-12-06"))).isEqualTo(0);
    study.reviewed(learner, cards.getFirst());
    live("Pacific/Honolulu");
    study.reviewed(learner, cards.get(1));

    assertThat(cardsDone(plan("2028-12-06"))).isEqualTo(1);
    assertThat(days("2028-12-06"))
        .containsExactly("2028-12-05: 1 reviews, 0 lessons", "2028-12-06: 1 reviews, 0 lessons");

    setClock("2028-12-06T10:30:00Z");
    study.reviewed(learner, cards.get(2));
    finished();

    assertThat(cardsDone(plan("2028-12-06"))).isEqualTo(2);
    assertThat(states(plan("2028-12-06"))).containsOnlyOnce("completed");
    assertThat(days("2028-12-06"))
        .containsExactly("2028-12-05: 1 reviews, 0 lessons", "2028-12-06: 2 reviews, 1 lessons");
  }

  @Test
  void who_has_moved_east_works_off_the_plan_no_longer_once_the_next_date_has_begun_there() {
    setClock("2028-12-05T10:30:00Z");
    live("Pacific/Honolulu");
    assertThat(cardsDone(today("2028-12-05"))).isEqualTo(0);
    study.reviewed(learner, cards.getFirst());
    live("Pacific/Kiritimati");
    study.reviewed(learner, cards.get(1));

    assertThat(cardsDone(plan("2028-12-05"))).isEqualTo(1);
    assertThat(days("2028-12-06"))
        .containsExactly("2028-12-05: 1 reviews, 0 lessons", "2028-12-06: 1 reviews, 0 lessons");
  }

  private void setClock(String now) {
    assertThat(app.client().post("/dev/clock", "{\"now\":\"" + now + "\"}").status())
        .isEqualTo(200);
  }

  private void live(String zone) {
    String settings =
        """
        {"timeZone": "%s", "minutesPerDay": 45, "subjects": [{"subjectId": "%s", "weight": 3}]}
        """
            .formatted(zone, study.subject());
    Reply settled =
        learner.put("/api/learner", settings, "Daybreak-Min-Position", study.position());
    assertThat(settled.status()).as(settled.body()).isEqualTo(200);
  }

  private void finished() {
    Reply done = learner.post("/api/lessons/" + lesson + "/progress", "{\"percent\":100}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    settle(done);
  }

  /** Waits until the learner's tables show it. */
  private void settle(Reply done) {
    assertThat(
            learner
                .get("/api/learner", "Daybreak-Min-Position", done.header("Daybreak-Position"))
                .status())
        .isEqualTo(200);
  }

  /** Today's plan, once it is made, of a date. */
  private JsonNode today(String date) {
    JsonNode plan =
        await()
            .atMost(LIMIT)
            .until(() -> learner.get(PLAN + "today"), reply -> reply.status() == 200)
            .json();
    assertThat(plan.get("date").asString()).isEqualTo(date);
    return plan;
  }

  private JsonNode plan(String date) {
    Reply plan = learner.get(PLAN + date, "Daybreak-Min-Position", study.position());
    assertThat(plan.status()).as(plan.body()).isEqualTo(200);
    return plan.json();
  }

  private static List<String> ids(JsonNode plan) {
    return plan.get("items").findValuesAsString("id");
  }

  private static List<String> states(JsonNode plan) {
    return plan.get("items").findValuesAsString("state");
  }

  private static int cardsDone(JsonNode plan) {
    return items(plan, "cards").stream().mapToInt(item -> item.get("done").asInt()).sum();
  }

  private static List<JsonNode> items(JsonNode plan, String kind) {
    return StreamSupport.stream(plan.get("items").spliterator(), false)
        .filter(item -> item.get("kind").asString().equals(kind))
        .toList();
  }

  private List<String> days(String to) {
    Reply days =
        learner.get("/api/activity/days?to=" + to, "Daybreak-Min-Position", study.position());
    assertThat(days.status()).as(days.body()).isEqualTo(200);
    return StreamSupport.stream(days.json().get("items").spliterator(), false)
        .map(day ->
            "%s: %s reviews, %s lessons"
                .formatted(day.get("date").asString(), day.get("reviews"), day.get("lessons")))
        .toList();
  }
}
