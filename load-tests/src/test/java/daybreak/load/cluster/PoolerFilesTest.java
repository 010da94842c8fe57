package daybreak.load.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The printed file is only told where the users are. */
final class PoolerFilesTest {

  private static final Path USERS = Path.of("here", "userlist.txt");

  @Test
  void names_the_users_and_changes_nothing_else() {
    assertThat(
            PoolerFiles.withUsers(
                """
                ; auth_file below
                [pgbouncer]
                auth_file = /etc/pgbouncer/userlist.txt
                pool_mode = transaction
                """,
                USERS))
        .isEqualTo(
            """
            ; auth_file below
            [pgbouncer]
            auth_file = here/userlist.txt
            pool_mode = transaction
            """);
  }

  @Test
  void refuses_a_file_that_has_no_users() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoolerFiles.withUsers("[pgbouncer]\n", USERS));
  }
}
