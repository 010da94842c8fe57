package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.DatabaseRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Midnights, reached by the application's clock. */
class RolloverTest {

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void a_jump_over_a_midnight_has_its_cohort_prepared_without_waiting() throws SQLException {
    setClock("2026-06-10T12:00:00Z");
    List<Client> nepalese = learners("Asia/Kathmandu", 3);
    Client _ = learners("Europe/Lisbon", 1).getFirst();

    setClock("2026-06-10T18:20:00Z");

    await().atMost(Duration.ofSeconds(20)).until(() -> plans().size() == 3);
    assertThat(plans()).containsOnly("2026-06-11 Asia/Kathmandu prepared");
    for (Client learner : nepalese) {
      assertThat(learner.get("/api/daily-plan/today").status()).isEqualTo(200);
    }

    setClock("2026-06-11T18:10:00Z");

    await().atMost(Duration.ofSeconds(20)).until(() -> plans().size() == 7);
    assertThat(plans())
        .contains("2026-06-12 Asia/Kathmandu prepared", "2026-06-11 Europe/Lisbon prepared");
    assertThat(one("select count(*) from event_store.event where event_type = 'plan.plan-made'"))
        .isEqualTo("7");
    assertThat(
            one(
                """
                select count(*) = count(distinct aggregate_id) from event_store.event
                 where event_type = 'plan.rollover-prepared'
                """))
        .isEqualTo("t");
  }

  @Test
  void who_travels_west_keeps_the_plan_and_who_travels_east_gets_one_at_once() throws SQLException {
    setClock("2026-06-10T12:00:00Z");
    Client traveller = learners("Europe/Lisbon", 1).getFirst();
    assertThat(traveller.get("/api/daily-plan/today").status()).isEqualTo(202);
    await().until(() -> traveller.get("/api/daily-plan/today").status() == 200);

    Reply before = traveller.get("/api/daily-plan/today");

    settle(traveller, "America/Los_Angeles");
    Reply west = traveller.get("/api/daily-plan/today");
    assertThat(west.json().get("items")).isEqualTo(before.json().get("items"));
    assertThat(west.json().get("date").asString()).isEqualTo("2026-06-10");
    assertThat(west.json().get("timeZone").asString()).isEqualTo("America/Los_Angeles");
    assertThat(west.json().get("dayEndsAt").asString()).isEqualTo("2026-06-11T07:00:00Z");

    settle(traveller, "Pacific/Kiritimati");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> plans().contains("2026-06-11 Pacific/Kiritimati prepared"));
    assertThat(traveller.get("/api/daily-plan/today").json().get("date").asString())
        .isEqualTo("2026-06-11");
  }

  @Test
  void who_chose_a_zone_by_a_name_that_links_to_it_has_plans_under_that_name() {
    List<String> names = List.of("EST", "MST", "HST", "ROC", "GMT+0", "GMT-0");
    setClock("2026-06-10T12:00:00Z");
    Map<String, Client> learners = new HashMap<>();
    names.forEach(name -> learners.put(name, learners(name, 1).getFirst()));

    setClock("2026-06-11T12:00:00Z");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(plans())
                .containsExactlyInAnyOrderElementsOf(
                    names.stream().map("2026-06-11 %s prepared"::formatted).toList()));
    learners.forEach((name, learner) -> {
      assertThat(learner.get("/api/learner").json().get("timeZone").asString()).isEqualTo(name);
      assertThat(learner.get("/api/daily-plan/today").json().get("timeZone").asString())
          .isEqualTo(name);
    });
  }

  @Test
  void who_registers_when_the_others_plans_are_there_gets_one_too() {
    setClock("2026-06-10T17:30:00Z");
    Client _ = learners("Asia/Kathmandu", 1).getFirst();
    await().atMost(Duration.ofSeconds(20)).until(() -> plans().size() == 1);

    Client _ = learners("Asia/Kathmandu", 1).getFirst();

    await().atMost(Duration.ofSeconds(20)).until(() -> plans().size() == 2);
  }

  private void setClock(String now) {
    assertThat(app.client().post("/dev/clock", "{\"now\":\"" + now + "\"}").status())
        .isEqualTo(200);
  }

  private List<Client> learners(String zone, int count) {
    List<Client> learners = new ArrayList<>();
    IntStream.range(0, count)
        .forEach(_ -> {
          Client learner = app.client().as("learner", UUID.randomUUID().toString());
          settle(learner, zone);
          learners.add(learner);
        });
    return learners;
  }

  private static void settle(Client learner, String zone) {
    String settings = "{\"timeZone\": \"%s\", \"minutesPerDay\": 30, \"subjects\": []}";
    Reply settled = learner.put("/api/learner", settings.formatted(zone));
    assertThat(settled.status()).as(settled.body()).isEqualTo(200);
    assertThat(
            learner
                .get("/api/learner", "Daybreak-Min-Position", settled.header("Daybreak-Position"))
                .status())
        .isEqualTo(200);
  }

  private List<String> plans() throws SQLException {
    List<String> plans = new ArrayList<>();
    try (Connection analyst = app.database().connect(DatabaseRole.ANALYST);
        Statement statement = analyst.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select date || ' ' || time_zone || case when awaited then '' else ' prepared' end
                  from learner.daily_plan
                 where content is not null
                """)) {
      while (rows.next()) {
        plans.add(rows.getString(1));
      }
    }
    return plans;
  }

  private String one(String sql) throws SQLException {
    try (Connection analyst = app.database().connect(DatabaseRole.ANALYST);
        Statement statement = analyst.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
