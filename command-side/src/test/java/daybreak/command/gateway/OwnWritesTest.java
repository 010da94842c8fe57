package daybreak.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.freshness.ReadTables;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;

@ExtendWith(TestDatabaseExtension.class)
class OwnWritesTest {

  private static final String SUBJECTS = "/api/content/subjects";
  private static final Map<String, String> ZOOLOGY = Map.of("title", "Zoology");
  private static final String IMPORTED =
      "{\"kind\":\"subject\",\"id\":\"%s\",\"title\":\"Imported\"}\n";

  private final UUID author = UUID.randomUUID();
  private final CommandSideInTest house;
  private final OwnWrites own;

  OwnWritesTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    own = house.bean(OwnWrites.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource
  void are_those_of_commands_that_were_answered(ReadTables tables) {
    Answer first = house.post(SUBJECTS, ZOOLOGY).by(author).send();
    Answer second = house.post(SUBJECTS, ZOOLOGY).by(author).key("key").send();
    assertThat(own.unseen(author, tables)).isEqualTo(second.position());
    assertThat(second.position()).isGreaterThan(first.position());

    own.seen(author, tables, second.position());
    assertThat(own.unseen(author, tables)).isZero();
    Answer repeated = house.post(SUBJECTS, ZOOLOGY).by(author).key("key").send();
    assertThat(own.unseen(author, tables)).isEqualTo(repeated.position());
  }

  @Test
  void are_nobody_elses() {
    house.post(SUBJECTS, ZOOLOGY).by(author).send();
    assertThat(own.unseen(UUID.randomUUID(), ReadTables.LEARNER)).isZero();
  }

  @Test
  void are_not_made_by_what_is_refused() {
    house.post(SUBJECTS, Map.of()).by(author).send();
    house.post("/api/content/topics", unknownSubject()).by(author).send();
    assertThat(own.unseen(author, ReadTables.LEARNER)).isZero();
  }

  private static Map<String, Object> unknownSubject() {
    return Map.of("subjectId", UUID.randomUUID(), "title", "Lost");
  }

  @Test
  void are_those_of_imports_too() {
    String line = IMPORTED.formatted(UUID.randomUUID());
    Answer told =
        house
            .call(HttpMethod.POST, "/api/content/import", line)
            .type("application/x-ndjson")
            .by(author)
            .send();
    assertThat(told.body()).contains("\"done\":true", "\"accepted\":1");
    assertThat(own.unseen(author, ReadTables.CONTENT)).isEqualTo(house.stores().headPosition());
  }

  @Test
  void seen_with_the_learners_tables_are_seen_with_the_banks() {
    own.answered(author, 5);
    own.seen(author, ReadTables.CONTENT, 4);
    assertThat(own.unseen(author, ReadTables.CONTENT)).isEqualTo(5);
    own.seen(author, ReadTables.CONTENT, 5);
    assertThat(own.unseen(author, ReadTables.CONTENT)).isZero();
    assertThat(own.unseen(author, ReadTables.LEARNER)).isEqualTo(5);

    own.answered(author, 6);
    own.seen(author, ReadTables.LEARNER, 6);
    assertThat(own.unseen(author, ReadTables.CONTENT)).isZero();
    assertThat(own.unseen(author, ReadTables.LEARNER)).isZero();
  }
}
