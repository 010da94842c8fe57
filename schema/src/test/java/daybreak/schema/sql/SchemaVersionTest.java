package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.OwnServer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaVersionTest {

  @ParameterizedTest
  @EnumSource(names = {"WEB", "WORKER", "SYSTEM"})
  @ExtendWith(TestDatabaseExtension.class)
  void each_role_of_a_process_sees_that_the_schema_is_the_release_s(
      PoolTier tier, TestDatabase database) {
    Database door = LoginSource.of(tier, database.url(), database.logins()).door();

    assertThat(SchemaVersion.of(door)).isEqualTo(SchemaVersion.ofRelease()).isGreaterThan(411);
    assertThatCode(() -> SchemaVersion.refuseOlder(door)).doesNotThrowAnyException();
  }

  @Test
  void an_older_schema_is_refused_and_a_newer_one_is_not() throws IOException, SQLException {
    try (OwnServer server = OwnServer.start()) {
      server.create("empty");
      Logins logins = Migrations.run(server.url(), OwnServer.ADMIN, OwnServer.PASSWORD);
      Database door = LoginSource.of(PoolTier.WEB, server.url(), logins).door();

      assertThatThrownBy(() ->
              SchemaVersion.refuseOlder(
                  LoginSource.of(PoolTier.WEB, server.url("empty"), logins).door()))
          .hasMessage(
              "The schema is of version 0, and this release needs " + SchemaVersion.ofRelease());
      server.execute("update platform.migration set success = false where version::int > 411");
      assertThatThrownBy(() -> SchemaVersion.refuseOlder(door))
          .isInstanceOf(IllegalStateException.class);
      server.execute(
          """
          insert into platform.migration (
            installed_rank, version, description, type, script, installed_by, execution_time,
            success)
          values (1000, '9000', 'of a release to come', 'SQL', 'V9000', 'it', 1, true)
          """);
      assertThatCode(() -> SchemaVersion.refuseOlder(door)).doesNotThrowAnyException();
    }
  }
}
