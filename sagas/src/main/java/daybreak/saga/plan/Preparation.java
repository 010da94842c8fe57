package daybreak.saga.plan;

import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.RolloverCommand.ArmRollover;
import daybreak.schema.plan.RolloverCommand.FinishRollover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the plans of those whose date changes next are requested, page by page, ahead of time. */
final class Preparation {

  /** Learners of one page. */
  static final int PAGE = 200;

  /** The last page is requested so long before midnight at least: the rest is for the lanes. */
  private static final Duration RESERVE = Duration.ofMinutes(5);

  private static final int RESERVED_SHARE = 6;

  private final Cohorts cohorts;
  private final CommandGateway commands;
  private final Clock clock;
  private final Duration lead;

  /**
   * @param lead how long before midnight the first page is requested
   */
  Preparation(Cohorts cohorts, CommandGateway commands, Clock clock, Duration lead) {
    this.cohorts = cohorts;
    this.commands = commands;
    this.clock = clock;
    this.lead = lead;
  }

  Instant now() {
    return clock.instant();
  }

  /** When the first page of those is requested whose date changes at midnight. */
  Instant beginning(Instant midnight) {
    return midnight.minus(lead);
  }

  /** The time from now to the last page, shared out over all pages; zero when it is late. */
  Duration pause(Collection<ZoneId> zones, Instant midnight) {
    long pages = Math.ceilDiv(cohorts.size(zones), PAGE);
    Duration share = lead.dividedBy(RESERVED_SHARE);
    Duration reserve = share.compareTo(RESERVE) > 0 ? share : RESERVE;
    Duration left = Duration.between(now(), midnight.minus(reserve));
    return pages < 2 || left.isNegative() ? Duration.ZERO : left.dividedBy(pages);
  }

  Cohorts cohorts() {
    return cohorts;
  }

  /**
   * Requests the plans of a zone's next learners for the day that begins at midnight. After the
   * last of them the zone's next day is armed; so it is at once where the day is over, or where the
   * zone's rules have changed so that it begins at another time.
   *
   * @return where to go on
   */
  Place request(ZoneId zone, Instant midnight, @Nullable UUID after, int most) {
    LocalDay day = LocalDay.at(midnight, zone);
    LocalDay today = LocalDay.at(now(), zone);
    if (!day.end().isAfter(now())) {
      arm(today);
      return new Place(0, null);
    }
    if (!day.start().equals(midnight)) {
      arm(today.next());
      return new Place(0, null);
    }
    List<LearnerId> page = cohorts.page(zone, after, most);
    if (!page.isEmpty()) {
      commands.sendAll(
          page.stream().map(learner -> RequestPlan.of(learner, day.date(), false)).toList(),
          Issuer.House.PREPARATION);
    }
    if (page.size() == most) {
      return new Place(most, page.getLast().value());
    }
    commands.sendAll(List.of(FinishRollover.to(day)), Issuer.House.PREPARATION);
    arm(day.next());
    return new Place(page.size(), null);
  }

  /** Has the plans of a day prepared, if they are not yet. One zone never keeps the others back. */
  void arm(LocalDay day) {
    commands.sendAll(List.of(ArmRollover.to(day)), Issuer.House.PREPARATION);
  }

  /** Whether the plans of those have begun to be requested whose date changes at midnight. */
  boolean hasBegun(Instant midnight) {
    return !beginning(midnight).isAfter(now());
  }

  /**
   * A place in a zone's learners.
   *
   * @param requested how many plans were requested on the way
   * @param last the last learner, null after all of them
   */
  record Place(int requested, @Nullable UUID last) {}
}
