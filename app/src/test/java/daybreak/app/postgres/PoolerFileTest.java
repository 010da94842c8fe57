package daybreak.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.app.settings.Misconfigured;
import daybreak.schema.sql.ConnectionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pooler's file follows from the settings. */
final class PoolerFileTest {

  private static final Path SHIPPED = Path.of("../ops/pgbouncer/pgbouncer.ini");
  private static final String DIRECT = "jdbc:postgresql://127.0.0.1:5432/daybreak";
  private static final String SERVER_BY_NAME = "jdbc:postgresql://postgres:5432/daybreak";
  private static final String POOLED = "jdbc:postgresql://127.0.0.1:6432/daybreak";

  @Test
  void is_shipped_for_the_standard_budget() throws IOException {
    String printed = PoolerFile.text(ConnectionBudget.STANDARD, POOLED, SERVER_BY_NAME);
    if ("write".equals(System.getProperty("pgbouncer"))) {
      Files.writeString(SHIPPED, printed);
    }
    assertThat(Files.readString(SHIPPED))
        .as("Write it anew with -Dtest=PoolerFileTest -Dpgbouncer=write")
        .isEqualTo(printed);
  }

  @Test
  void gives_each_tier_its_share_and_no_pool_more_than_the_largest() {
    assertThat(lines(new ConnectionBudget(40, 41, 7, 5, 13)))
        .contains(
            "daybreak_web = max_user_connections=40",
            "daybreak_worker = max_user_connections=41",
            "daybreak_system = max_user_connections=7",
            "default_pool_size = 41");
  }

  private static String[] lines(ConnectionBudget budget) {
    return PoolerFile.text(budget, POOLED, DIRECT).split("\n");
  }

  @Test
  void leads_from_the_pooled_address_to_the_direct_one() {
    assertThat(between("jdbc:postgresql://pooler:7000/study", "jdbc:postgresql://db.house/study"))
        .contains("study = host=db.house port=5432", "listen_port = 7000");
  }

  @Test
  void listens_where_poolers_do_while_there_is_one_address_only() {
    assertThat(between(DIRECT, DIRECT)).contains("listen_port = 6432");
  }

  @Test
  void refuses_a_database_that_the_file_could_not_name_in_plain_words() {
    String address = "jdbc:postgresql://127.0.0.1/day%20break";
    assertThatThrownBy(() -> between(address, address))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("day break");
  }

  @Test
  void leaves_nothing_open() {
    assertThat(PoolerFile.text(ConnectionBudget.STANDARD, POOLED, DIRECT))
        .doesNotContain("{", "}")
        .endsWith("\n");
  }

  @Test
  void refuses_several_servers_in_plain_words() {
    assertThatThrownBy(() -> between(POOLED, "jdbc:postgresql://one,two/daybreak"))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("one,two");
  }

  @Test
  void refuses_what_is_no_address_in_plain_words() {
    assertThatThrownBy(() -> between(POOLED, "postgres://db/daybreak"))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("postgres://db/daybreak");
  }

  private static String between(String pooled, String direct) {
    return PoolerFile.text(ConnectionBudget.STANDARD, pooled, direct);
  }
}
