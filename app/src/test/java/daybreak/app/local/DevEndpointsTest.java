package daybreak.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.security.Caller;
import daybreak.app.testing.Client;
import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class DevEndpointsTest {

  private static final NamedQuery WHEN =
      NamedQuery.of(
          "test.when-it-happened",
          "select occurred_at from event_store.event where position = :position",
          Budget.instant(1, 10));

  private final RunningApp app = RunningApp.local();
  private final Client client = app.client();

  @AfterEach
  void setTheClockRight() {
    app.context().getBean(MovableClock.class).set(Clock.systemUTC().instant());
  }

  @ParameterizedTest
  @CsvSource({
    "role=root&sub=" + Client.CALLER + ", role",
    "role=&sub=" + Client.CALLER + ", role",
    "role=learner&sub=me, sub",
    "role=learner&sub=1-1-1-1-1, sub",
    "role=learner&sub=00000000-0000-0000-0000-000000000000, sub"
  })
  void refuses_a_token_for(String query, String field) {
    var reply = client.get("/dev/token?" + query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fieldAtFault()).isEqualTo(field);
  }

  @Test
  void gives_one_token_several_roles() {
    for (String roles : new String[] {"learner,analyst", "learner&role=analyst"}) {
      Client both = client.as(roles);
      assertThat(both.get("/api/learner").status()).isNotEqualTo(403);
      assertThat(both.get("/api/questions").status()).isNotEqualTo(403);
    }
  }

  @Test
  void makes_somebody_new_of_whoever_does_not_say_who_she_is() {
    Set<String> subjects =
        Stream.generate(() -> subject(client.get("/dev/token?role=learner").body()))
            .limit(2)
            .collect(Collectors.toSet());
    assertThat(subjects).hasSize(2).allMatch(Caller::isUuid);
  }

  private static String subject(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return JsonMapper.shared().readTree(claims).get("sub").asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2126-01-01T00:00:00Z", "1996-01-01T00:00:00Z"})
  void gives_tokens_that_hold_wherever_the_clock_is_moved(String now) {
    Client before = client.as("learner");
    assertThat(client.post("/dev/clock", "{\"now\":\"" + now + "\"}").status()).isEqualTo(200);
    assertThat(before.get("/api/subjects").status()).isEqualTo(200);
    assertThat(client.as("learner").get("/api/subjects").status()).isEqualTo(200);
  }

  @Test
  void sets_a_clock_that_runs_on() {
    var reply = client.post("/dev/clock", "{\"now\":\"2031-05-06T07:08:09Z\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(Instant.parse(reply.json().get("now").asString()))
        .isBetween(Instant.parse("2031-05-06T07:08:09Z"), Instant.parse("2031-05-06T07:09:09Z"));
    Clock clock = app.context().getBean(Clock.class);
    Instant first = clock.instant();
    while (!clock.instant().isAfter(first)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void events_happen_when_the_clock_that_was_moved_says() {
    var moved = client.post("/dev/clock", "{\"now\":\"2031-05-06T07:08:09Z\"}");
    assertThat(moved.status()).isEqualTo(200);
    var added =
        client
            .as("content-admin")
            .post("/api/content/subjects", "{\"title\":\"" + UUID.randomUUID() + "\"}");
    assertThat(happened(added.header("Daybreak-Position")))
        .isBetween(Instant.parse("2031-05-06T07:08:09Z"), Instant.parse("2031-05-06T07:09:09Z"));
  }

  private Instant happened(String position) {
    return app.context()
        .getBean("webDatabase", Database.class)
        .call(WHEN)
        .bind("position", Long.parseLong(position))
        .single(row -> row.instant("occurred_at"));
  }

  @Test
  void needs_an_instant_to_set_the_clock_to() {
    assertThat(client.post("/dev/clock", "{}").fieldAtFault()).isEqualTo("now");
  }
}
