package daybreak.schema.plan;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What can happen to a time zone's change to a local date. */
public sealed interface RolloverEvent extends Event {

  RolloverId rollover();

  /**
   * The plans of the zone's learners for the date are to be prepared.
   *
   * @param midnight when the date starts
   */
  @WireName("plan.rollover-armed")
  record RolloverArmed(RolloverId rollover, ZoneId timeZone, LocalDate date, Instant midnight)
      implements RolloverEvent {}

  /**
   * The date does not start when it was to: the rules of the zone have changed.
   *
   * @param midnight when it was to start
   */
  @WireName("plan.rollover-disarmed")
  record RolloverDisarmed(RolloverId rollover, ZoneId timeZone, LocalDate date, Instant midnight)
      implements RolloverEvent {}

  /** The plans of all learners whom the zone had have been requested. */
  @WireName("plan.rollover-prepared")
  record RolloverPrepared(RolloverId rollover, ZoneId timeZone, LocalDate date)
      implements RolloverEvent {}
}
