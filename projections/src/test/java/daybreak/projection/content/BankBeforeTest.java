package daybreak.projection.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.Running;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What migrations make of a bank that there is already, against what its projection does. */
@ExtendWith(TestDatabaseExtension.class)
class BankBeforeTest {

  private final TestDatabase database;

  BankBeforeTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_bank_that_there_is_already_is_listed_and_counted_as_its_projection_does_it()
      throws IOException, SQLException {
    try (Running running = new Running(database)) {
      running.append(new RandomBank(20260302, 30).history().messages());
      running.start();
      running.catchUp();
      running.stop();
    }

    same(
        ReadTables.LISTED,
        "delete from content.listed",
        statement("V480__what_admins_list", "insert into content.listed"));
    same(
        ReadTables.TAG_COUNTS,
        "delete from content.tag_count",
        statement("V481__how_many_bear_a_tag", "insert into content.tag_count"));
    same(
        ReadTables.DECKS,
        "update learner.deck set words = null, changed_at = null, changed_by = null",
        statement("V531__who_changed_decks_and_when", "update learner.deck"));
    same(
        ReadTables.EXERCISES,
        "update content.exercise set version = 1",
        statement("V611__revisions_of_exercises_are_counted", "update content.exercise"));
  }

  private void same(NamedQuery rows, String forgotten, String migrated) throws SQLException {
    List<String> projected = ReadTables.content(database.worker(), rows);

    try (Connection admin = database.connectAsAdmin();
        Statement statement = admin.createStatement()) {
      statement.execute(forgotten);
      assertThat(ReadTables.content(database.worker(), rows)).isNotEqualTo(projected);
      statement.execute(migrated);
    }

    assertThat(ReadTables.content(database.worker(), rows)).isNotEmpty().isEqualTo(projected);
  }

  private static String statement(String migration, String beginning) throws IOException {
    try (InputStream in =
        requireNonNull(
            BankBeforeTest.class.getResourceAsStream("/db/migration/" + migration + ".sql"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int from = text.indexOf(beginning);
      return text.substring(from, text.indexOf(';', from));
    }
  }
}
