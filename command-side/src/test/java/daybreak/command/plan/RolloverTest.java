package daybreak.command.plan;

import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.RolloverCommand.ArmRollover;
import daybreak.schema.plan.RolloverCommand.FinishRollover;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverEvent.RolloverDisarmed;
import daybreak.schema.plan.RolloverEvent.RolloverPrepared;
import daybreak.schema.plan.RolloverId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RolloverTest {

  private static final LocalDate DATE = LocalDate.of(2026, 6, 1);
  private static final ZoneId ZONE = ZoneId.of("Africa/Cairo");
  private static final Instant MIDNIGHT = Instant.parse("2026-05-31T21:00:00Z");
  private static final Instant WITHOUT_SUMMER_TIME = Instant.parse("2026-05-31T22:00:00Z");

  private final LocalDay day = new LocalDay(DATE, ZONE);
  private final RolloverId id = RolloverId.of(day);
  private final RolloverArmed armed = new RolloverArmed(id, ZONE, DATE, MIDNIGHT);
  private final RolloverPrepared prepared = new RolloverPrepared(id, ZONE, DATE);
  private final AggregateTestFixture<Rollover> rollovers =
      new AggregateTestFixture<>(Rollover.class);

  @Test
  void is_armed_once() {
    rollovers.givenNoPriorActivity().when(ArmRollover.to(day)).expectEvents(armed);
    rollovers.given(armed).when(ArmRollover.to(day)).expectNoEvents();
    rollovers.given(armed, prepared).when(ArmRollover.to(day)).expectNoEvents();
  }

  @Test
  void moves_when_the_rules_of_its_zone_have_changed() {
    var moved = new ArmRollover(id, ZONE, DATE, WITHOUT_SUMMER_TIME);

    rollovers
        .given(armed)
        .when(moved)
        .expectEvents(
            new RolloverDisarmed(id, ZONE, DATE, MIDNIGHT),
            new RolloverArmed(id, ZONE, DATE, WITHOUT_SUMMER_TIME));
    rollovers.given(armed, prepared).when(moved).expectNoEvents();
  }

  @Test
  void is_prepared_once() {
    rollovers.given(armed).when(FinishRollover.to(day)).expectEvents(prepared);
    rollovers.given(armed, prepared).when(FinishRollover.to(day)).expectNoEvents();
  }
}
