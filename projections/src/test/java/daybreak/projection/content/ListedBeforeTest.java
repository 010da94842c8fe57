package daybreak.projection.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.Running;
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

/** What the migration lists of a bank that there is already, against what its projection lists. */
@ExtendWith(TestDatabaseExtension.class)
class ListedBeforeTest {

  private static final String MIGRATION = "/db/migration/V480__what_admins_list.sql";

  private final TestDatabase database;

  ListedBeforeTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_bank_that_there_is_already_is_listed_as_its_projection_lists_it()
      throws IOException, SQLException {
    try (Running running = new Running(database)) {
      running.append(new RandomBank(20260302, 30).history().messages());
      running.start();
      running.catchUp();
      running.stop();
    }
    List<String> projected = ReadTables.content(database.worker(), ReadTables.LISTED);

    try (Connection admin = database.connectAsAdmin();
        Statement statement = admin.createStatement()) {
      statement.execute("delete from content.listed");
      statement.execute(insertion());
    }

    assertThat(ReadTables.content(database.worker(), ReadTables.LISTED))
        .isNotEmpty()
        .isEqualTo(projected);
  }

  private static String insertion() throws IOException {
    try (InputStream in = requireNonNull(ListedBeforeTest.class.getResourceAsStream(MIGRATION))) {
      String migration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int from = migration.indexOf("insert into content.listed");
      return migration.substring(from, migration.indexOf(';', from));
    }
  }
}
