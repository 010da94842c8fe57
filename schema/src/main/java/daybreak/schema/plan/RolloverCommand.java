package daybreak.schema.plan;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a time zone's change to a local date. */
public sealed interface RolloverCommand extends Command {

  /** What it is asked of. */
  RolloverId rollover();

  @Override
  default Target target() {
    return new Target("rollover", rollover().value());
  }

  /**
   * Has the plans for the date prepared, once; armed before for another instant, it is moved.
   *
   * @param midnight when the date starts by the zone's present rules
   */
  record ArmRollover(
      @TargetAggregateIdentifier RolloverId rollover,
      ZoneId timeZone,
      LocalDate date,
      Instant midnight)
      implements RolloverCommand {

    /** The rollover to a day. */
    public static ArmRollover to(LocalDay day) {
      return new ArmRollover(RolloverId.of(day), day.zone(), day.date(), day.start());
    }
  }

  /** Says that all plans have been requested. */
  record FinishRollover(
      @TargetAggregateIdentifier RolloverId rollover, ZoneId timeZone, LocalDate date)
      implements RolloverCommand {

    /** The rollover to a day. */
    public static FinishRollover to(LocalDay day) {
      return new FinishRollover(RolloverId.of(day), day.zone(), day.date());
    }
  }
}
