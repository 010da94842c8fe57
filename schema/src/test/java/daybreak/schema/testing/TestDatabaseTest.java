package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class TestDatabaseTest {

  private static final NamedQuery WHO =
      NamedQuery.of(
          "platform.who",
          "select current_user::text as role, current_setting('timezone') as zone",
          Budget.instant(1, 10));

  private final TestDatabase database;

  TestDatabaseTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void each_door_is_entered_by_its_own_role() {
    assertThat(read(database.web(), "role")).isEqualTo("daybreak_web");
    assertThat(read(database.system(), "role")).isEqualTo("daybreak_system");
    assertThat(read(database.worker(), "role")).isEqualTo("daybreak_worker");
    assertThat(read(database.owner(), "role")).isEqualTo("daybreak_migrator");
  }

  @Test
  void sessions_are_in_another_zone_than_the_tests() {
    assertThat(read(database.web(), "zone")).isEqualTo("America/Los_Angeles");
  }

  @Test
  void the_server_is_set_up_the_same_wherever_it_runs() throws SQLException {
    Map<String, String> asked = new HashMap<>(ServerSettings.ALL);
    asked.remove(ServerSettings.TIMEZONE);
    asked.put("data_checksums", "on");

    assertThat(settings()).containsAllEntriesOf(asked);
  }

  @Test
  @EnabledIfSystemProperty(named = ServerChoice.SETTING, matches = ServerChoice.AN_IMAGE)
  void an_image_that_is_asked_for_is_what_the_tests_run_on() throws SQLException {
    String port = one("select inet_server_port()::text");

    assertThat(database.url()).as("a container's port is mapped").doesNotContain(":" + port + "/");
  }

  @Test
  void the_same_database_serves_a_whole_class(TestDatabase again) {
    assertThat(again).isSameAs(database);
  }

  private static String read(Database door, String column) {
    return door.call(WHO).single(row -> row.text(column));
  }

  private Map<String, String> settings() throws SQLException {
    Map<String, String> settings = new HashMap<>();
    try (Connection admin = database.connectAsAdmin();
        Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
      while (rows.next()) {
        settings.put(rows.getString("name"), rows.getString("setting"));
      }
    }
    return settings;
  }

  private String one(String sql) throws SQLException {
    try (Connection admin = database.connectAsAdmin();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
