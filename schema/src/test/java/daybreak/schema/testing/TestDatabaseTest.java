package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class TestDatabaseTest {

  private static final NamedQuery WHO =
      NamedQuery.of(
          "platform.who",
          "select current_user::text as role, current_setting('timezone') as zone",
          Budget.of(1, 10));

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
  void the_same_database_serves_a_whole_class(TestDatabase again) {
    assertThat(again).isSameAs(database);
  }

  private static String read(Database door, String column) {
    return door.call(WHO).single(row -> row.text(column));
  }
}
