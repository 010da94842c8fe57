package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Time-outs as they are in force in the sessions of a pool. */
@ExtendWith(TestDatabaseExtension.class)
class TimeOutCanaryTest {

  private final TestDatabase database;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Sampler sampler = new Sampler(meters);

  TimeOutCanaryTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @EnumSource(PoolTier.class)
  void every_tier_expects_what_its_role_is_given(PoolTier tier) throws SQLException {
    try (Connection session = database.connect(tier.role())) {
      assertThat(wrong(tier, session)).isZero();
    }
  }

  @Test
  void a_time_out_that_is_gone_or_another_is_told() throws SQLException {
    try (Connection session = database.connect(DatabaseRole.WEB);
        Statement statement = session.createStatement()) {
      statement.execute("set statement_timeout = 0");
      assertThat(wrong(PoolTier.WEB, session)).isEqualTo(1);

      statement.execute("set lock_timeout = '751ms'");
      assertThat(wrong(PoolTier.WEB, session)).isEqualTo(2);
    }
  }

  private double wrong(PoolTier tier, Connection session) {
    Database door = new Database(new SingleConnectionDataSource(session, true));
    try (Sample _ = TimeOutCanary.in(tier, door, sampler, meters)) {
      sampler.lookNow();
      return meters.get(TimeOutCanary.WRONG).tag("pool", tier.label()).gauge().value();
    } finally {
      meters.clear();
    }
  }
}
