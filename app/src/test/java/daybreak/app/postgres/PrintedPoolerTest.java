package daybreak.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.AppProcess;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.Logins;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the jar prints is the pooler's file as it stands, and nothing else. */
final class PrintedPoolerTest {

  private static final String POOLED = "jdbc:postgresql://127.0.0.1:6432/daybreak";
  private static final String DIRECT = "jdbc:postgresql://127.0.0.1:5432/daybreak";

  @Test
  void the_configuration_fits_the_settings() throws IOException, InterruptedException {
    assertThat(
            printed(
                "--daybreak.print=pgbouncer",
                "--spring.datasource.url=" + POOLED,
                "--daybreak.postgres.direct-url=" + DIRECT,
                "--daybreak.connections.web=12"))
        .isEqualTo(PoolerFile.text(new ConnectionBudget(12, 15, 5, 5, 13), POOLED, DIRECT));
  }

  @Test
  void the_users_are_those_of_the_passwords_set() throws IOException, InterruptedException {
    assertThat(printed("--daybreak.print=pgbouncer-users", "--spring.datasource.password=secret"))
        .isEqualTo(PoolerUsers.text(Logins.derivedFrom("secret")));
  }

  private static String printed(String... settings) throws IOException, InterruptedException {
    try (AppProcess app = AppProcess.start(settings)) {
      assertThat(app.exitCode()).as(app.output()).isZero();
      return app.output();
    }
  }

  @Test
  void says_plainly_which_password_is_missing() throws IOException, InterruptedException {
    try (AppProcess app = AppProcess.start("--daybreak.print=pgbouncer-users")) {
      assertThat(app.exitCode()).isEqualTo(1);
      assertThat(app.output()).contains("daybreak_web").doesNotContain("\tat ");
    }
  }
}
