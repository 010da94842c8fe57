package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.schema.process.Fatal;
import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of processes, clients and plans when the database is of an earlier time again. */
final class RestoreTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private static final String HEAD = "select max(position) from event_store.event";

  private static final String AHEAD_OF_THE_LOG =
      """
      select (select count(*) from projection.token where position > head)
             + (select count(*) from event_store.command_result where position > head)
        from (select max(position) as head from event_store.event) log
      """;

  private static final String NOT_ONE_AFTER_THE_OTHER =
      "select max(position) - count(*) from event_store.event";

  private static final String SUBJECTS_NAMED =
      """
      select count(*)
        from event_store.event
       where event_type = 'content.subject-added' and payload ->> 'title' = '%s'
      """;

  private static final String PREPARED =
      """
      select count(*)
        from learner.daily_plan
       where date = '%s' and content is not null and not awaited
      """;

  private static final String PREPARED_TWICE =
      """
      select count(*) - count(distinct (event_type, aggregate_id))
        from event_store.event
       where event_type in ('plan.plan-made', 'plan.rollover-prepared')
      """;

  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  private final ZoneId zone = farFromMidnight(now);
  private final Instant tomorrow = now.plus(1, ChronoUnit.DAYS);
  private final LocalDate date = LocalDate.ofInstant(tomorrow, zone);

  private OwnServer server;

  /** One where no midnight comes while the test runs, but the one that it has come. */
  private static ZoneId farFromMidnight(Instant now) {
    int hour = now.atOffset(ZoneOffset.UTC).getHour();
    return ZoneId.of(hour >= 10 && hour < 20 ? "America/La_Paz" : "Asia/Kathmandu");
  }

  @BeforeEach
  void start() throws IOException, SQLException {
    server = OwnServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_restored_database_goes_on_from_its_moment_and_who_has_seen_more_is_told()
      throws Exception {
    Reply kept;
    Reply lost;
    long last;
    try (AppProcess before = process()) {
      Client nobody = before.client();
      kept = added(nobody, "Kept");
      settle(nobody);
      server.keep();
      await().atMost(LIMIT).until(() -> isReady(nobody));
      lost = added(nobody, "Lost");
      last = addedMore(nobody);
      assertPreparedOnce(nobody);

      server.restore();

      assertThat(before.exitCode()).isEqualTo(Fatal.EXIT_CODE);
      assertThat(before.output()).contains("the database was restored to an earlier time");
    }
    assertOfOneMoment(kept, lost);
    try (AppProcess after = process()) {
      Client nobody = after.client();
      assertTold(nobody, last);
      assertThat(position(added(nobody, "Kept"))).isEqualTo(position(kept));
      assertAddedOnce(nobody);
      assertThat(server.texts(PREPARED.formatted(date))).as("taken back").isEqualTo("0");
      assertPreparedOnce(nobody);
      assertThat(server.texts(NOT_ONE_AFTER_THE_OTHER)).isEqualTo("0");
    }
  }

  private AppProcess process() throws IOException {
    return AppProcess.start(
        "--spring.profiles.active=local",
        "--daybreak.sample-bank=false",
        "--spring.datasource.url=" + server.url(),
        "--spring.datasource.username=" + OwnServer.ADMIN,
        "--spring.datasource.password=" + OwnServer.PASSWORD);
  }

  private void assertOfOneMoment(Reply kept, Reply lost) throws SQLException {
    assertThat(Long.parseLong(server.texts(HEAD))).isBetween(position(kept), position(lost) - 1);
    assertThat(server.texts(AHEAD_OF_THE_LOG)).isEqualTo("0");
  }

  /** A client may still know of what was lost. */
  private static void assertTold(Client nobody, long position) {
    Client anyone = nobody.as("learner");
    assertThat(anyone.get("/api/subjects").status()).isEqualTo(200);
    for (String path : List.of("/api/subjects", "/api/quizzes/" + UUID.randomUUID())) {
      long start = System.nanoTime();
      Reply refused = anyone.get(path, "Daybreak-Min-Position", Long.toString(position));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
      assertThat(refused.status()).as(refused.body()).isEqualTo(409);
      assertThat(refused.json().get("code").asString()).isEqualTo("beyond-the-log");
    }
  }

  /** What was lost is sent again, under the key that it had. */
  private void assertAddedOnce(Client nobody) throws SQLException {
    Reply again = added(nobody, "Lost");
    assertThat(added(nobody, "Lost").body()).isEqualTo(again.body());
    assertThat(server.texts(SUBJECTS_NAMED.formatted("Lost"))).isEqualTo("1");
    await().atMost(LIMIT).until(() -> shown(nobody, position(again)).contains("Lost"));
    assertThat(shown(nobody, position(again))).contains("Kept");
  }

  private static String shown(Client nobody, long position) {
    return nobody
        .as("analyst")
        .get("/api/subjects", "Daybreak-Min-Position", Long.toString(position))
        .body();
  }

  /** The application's next midnight is reached. */
  private void assertPreparedOnce(Client nobody) throws SQLException {
    assertThat(nobody.post("/dev/clock", "{\"now\":\"" + tomorrow + "\"}").status()).isEqualTo(200);
    await().atMost(LIMIT).until(() -> server.texts(PREPARED.formatted(date)).equals("1"));
    assertThat(server.texts(PREPARED_TWICE)).isEqualTo("0");
  }

  private static boolean isReady(Client nobody) {
    return nobody.get("/actuator/health/readiness").status() == 200;
  }

  /** A subject, under the key that its title is. */
  private static Reply added(Client nobody, String title) {
    return await()
        .atMost(LIMIT)
        .until(
            () ->
                nobody
                    .as("content-admin")
                    .post(
                        "/api/content/subjects",
                        "{\"title\":\"" + title + "\"}",
                        "Idempotency-Key",
                        title),
            reply -> reply.status() == 201);
  }

  /** What a restored database appends of itself does not come as far. */
  private static long addedMore(Client nobody) {
    return IntStream.range(0, 30)
        .mapToLong(number -> position(added(nobody, "Lost, too: " + number)))
        .max()
        .orElseThrow();
  }

  private void settle(Client nobody) {
    Client learner = nobody.as("learner");
    Reply settled =
        learner.put(
            "/api/learner",
            "{\"timeZone\": \"%s\", \"minutesPerDay\": 30, \"subjects\": []}".formatted(zone));
    assertThat(settled.status()).as(settled.body()).isEqualTo(200);
  }

  private static long position(Reply reply) {
    return Long.parseLong(reply.header("Daybreak-Position"));
  }
}
