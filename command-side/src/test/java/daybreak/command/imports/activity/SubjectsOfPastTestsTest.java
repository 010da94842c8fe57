package daybreak.command.imports.activity;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.schema.event.ExternalId;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The subjects of tests of which only the score is known. */
@ExtendWith(TestDatabaseExtension.class)
class SubjectsOfPastTestsTest {

  private final TestDatabase database;
  private final CommandSideInTest house;

  SubjectsOfPastTestsTest(TestDatabase database) {
    this.database = database;
    this.house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void are_found_by_an_external_id_and_by_a_title_alike() {
    Titled physics = bank("sx", "Physics");

    for (String name : new String[] {"sx", "Physics", " Physics "}) {
      assertThat(subjectOf(name)).isEqualTo(physics);
    }
  }

  @Test
  void are_found_by_a_title_that_only_an_import_of_the_bank_has_named() {
    send(
        "/api/content/import",
        """
        {"kind":"flashcard","id":"c1","subject":"Botany","topic":"Roses","front":"a","back":"b"}\
        """);

    assertThat(subjectOf("Botany"))
        .isEqualTo(new Titled(ExternalId.uuid("subject-title", "Botany"), "Botany"));
  }

  @Test
  void are_those_of_an_external_id_where_another_bears_it_as_its_title() {
    Titled byId = bank("Optics", "Light");
    Titled _ = bank("ox", "Optics");

    assertThat(subjectOf("Optics")).isEqualTo(byId);
  }

  @Test
  void are_the_oldest_of_several_that_bear_a_title() {
    Titled oldest = bank("a1", "Algebra");
    Titled _ = bank("a2", "Algebra");

    assertThat(subjectOf("Algebra")).isEqualTo(oldest);
  }

  @Test
  void are_found_by_the_title_before_until_another_bears_that() {
    Titled before = bank("nx", "Nature");
    assertThat(subjectOf("Nature")).isEqualTo(before);
    rename(before, "Biology");
    Titled now = new Titled(before.id(), "Biology");

    assertThat(subjectOf("Nature")).isEqualTo(now);
    assertThat(subjectOf("Biology")).isEqualTo(now);
    assertThat(subjectOf("nx")).isEqualTo(now);

    Titled another = bank("ny", "Nature");
    assertThat(subjectOf("Nature")).isEqualTo(another);
  }

  @Test
  void are_found_though_they_are_retired_until_another_bears_their_title() {
    Titled retired = bank("lx", "Latin");
    retire(retired);
    assertThat(subjectOf("Latin")).isEqualTo(retired);

    Titled another = bank("ly", "Latin");
    assertThat(subjectOf("Latin")).isEqualTo(another);
  }

  @Test
  void that_nobody_has_named_as_yet_are_found_once_somebody_does() {
    assertThat(subjectOf("Alchemy")).isEqualTo(new Titled(null, "Alchemy"));

    Titled added = bank("zx", "Alchemy");

    assertThat(subjectOf("Alchemy")).isEqualTo(added);
  }

  @Test
  void are_looked_up_once_for_each_title_however_many_lines_name_it() {
    Titled _ = bank("gx", "Geology");
    long titles = count("content.subject-of-title");
    long streams = count("event.of-aggregates");
    long changes = count("event.last-of-kinds");

    imported(lines(100, "Geology"), lines(100, "Geomancy"));
    imported(lines(100, "Geology"), lines(100, "Geomancy"));

    assertThat(count("content.subject-of-title") - titles).isEqualTo(2);
    assertThat(count("event.of-aggregates") - streams).isEqualTo(3);
    assertThat(count("event.last-of-kinds") - changes).as("of 400 lines").isLessThan(40);
  }

  private long count(String statement) {
    return database.meters().find(StatementMetrics.TIMER).tag("query", statement).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private Titled bank(String externalId, String title) {
    UUID id = ExternalId.uuid("subject", externalId);
    var body = Map.of("id", id, "title", title);
    assertThat(house.post("/api/content/subjects", body).send().status()).isEqualTo(201);
    return new Titled(id, title);
  }

  private void rename(Titled subject, String title) {
    String path = "/api/content/subjects/" + subject.id();
    assertThat(house.put(path, Map.of("title", title)).send().status()).isEqualTo(200);
  }

  private void retire(Titled subject) {
    String path = "/api/content/subjects/" + subject.id() + "/retirement";
    assertThat(house.post(path, Map.of()).send().status()).isEqualTo(200);
  }

  /** The subject of a test that an import says is of this one. */
  private Titled subjectOf(String name) {
    String id = UUID.randomUUID().toString();
    imported(line(id, name));
    UUID test = ExternalId.uuid("test", id);
    var event = house.stores().eventStore().readEvents(test.toString()).next().getPayload();
    return ((TestImported) event).subjects().getFirst();
  }

  private void imported(String... lines) {
    String report = send("/api/activity/import", String.join("\n", lines));
    assertThat(report).contains("\"rejected\":0").contains("\"done\":true");
  }

  private String send(String path, String body) {
    return house.post(path, body).type("application/x-ndjson").send().body();
  }

  private static String lines(int count, String subject) {
    return IntStream.range(0, count)
        .mapToObj(_ -> line(UUID.randomUUID().toString(), subject))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String id, String subject) {
    return """
    {"kind":"test","learner":"bob","id":"%s","title":"Old score","at":"2024-11-03T10:00:00Z",\
    "scorePercent":70,"subject":"%s"}\
    """
        .formatted(id, subject);
  }
}
