package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process whose log holds an event of a later release. */
class FollowersTest {

  private static final Budget ANY = Budget.page(1_000, 1_000);

  private static final NamedQuery OF_LATER_RELEASE =
      NamedQuery.of(
          "test.of-later-release",
          """
          insert into event_store.event
          select position + 1, aggregate_id, sequence_number + 1, aggregate_type,
                 gen_random_uuid(), event_type, 2, occurred_at, payload, metadata
            from event_store.event
           where aggregate_type = 'learner'
           order by position desc
           limit 1
          """,
          ANY);

  private static final NamedQuery KNOWN =
      NamedQuery.of(
          "test.known",
          "update event_store.event set event_version = 1 where event_version = 2",
          ANY);

  private static final NamedQuery HEAD =
      NamedQuery.of(
          "test.type-of-last-event",
          """
          select aggregate_type as type
            from event_store.event
           order by position desc
           limit 1
          """,
          ANY);

  private final RunningApp app =
      RunningApp.start(
          "--spring.profiles.active=local",
          "--daybreak.sample-bank=false",
          "--daybreak.preparation.enabled=false");
  private final Client learner = app.client().as("learner", UUID.randomUUID().toString());
  private final Database log = app.database().owner();

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void a_process_that_stops_before_it_answers_requests_and_says_so_in_a_health_group_of_its_own() {
    assertThat(settle(45).status()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(20)).until(() -> learner.get("/api/learner"), is(200));
    assertThat(log.call(HEAD).list(row -> row.text("type"))).containsExactly("learner");
    assertThat(group().status()).isEqualTo(200);

    log.call(OF_LATER_RELEASE).update();

    Reply stopped = await().atMost(Duration.ofSeconds(20)).until(this::group, is(503));
    assertThat(stopped.json().get("status").asString()).isEqualTo("STOPPED");
    assertThat(stopped.body()).contains("learner.learner-", " v2");
    assertThat(app.client().get("/actuator/health").status()).isEqualTo(200);
    assertThat(app.client().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(app.client().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(app.client().get("/actuator/health/projections").json().has("components")).isFalse();
    assertThat(metrics())
        .containsPattern("projection_stopped\\{event=\"learner.learner-.* v2\".*} 1.0");
    assertThat(learner.get("/api/learner").status()).isEqualTo(200);
    Reply refused = settle(30);
    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.body()).contains("This release does not know what has happened here");

    log.call(KNOWN).update();

    await().atMost(Duration.ofSeconds(40)).until(this::group, is(200));
    assertThat(settle(30).status()).isEqualTo(200);
  }

  private static Predicate<Reply> is(int status) {
    return reply -> reply.status() == status;
  }

  private Reply settle(int minutes) {
    return learner.put(
        "/api/learner",
        "{\"timeZone\": \"Pacific/Chatham\", \"minutesPerDay\": %s, \"subjects\": []}"
            .formatted(minutes));
  }

  private Reply group() {
    return app.client().as("analyst").get("/actuator/health/projections");
  }

  private String metrics() {
    return app.client().as("analyst").get("/actuator/prometheus").body();
  }
}
