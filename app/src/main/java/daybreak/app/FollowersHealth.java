package daybreak.app;

import daybreak.schema.eventstore.Unknown;
import daybreak.schema.following.Standstill;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether what follows the log in this process goes on. A status of its own, so that requests are
 * answered whatever it says: readers then see an earlier state.
 */
@Component("followers")
class FollowersHealth extends AbstractHealthIndicator {

  private static final Status STOPPED = new Status("STOPPED");

  private final List<Standstill> standstills;

  FollowersHealth(ObjectProvider<Standstill> standstills) {
    super("It could not be told whether the log is followed");
    this.standstills = standstills.orderedStream().toList();
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    for (Standstill standstill : standstills) {
      standstill
          .ahead()
          .ifPresent(
              unknown -> health.status(STOPPED).withDetail(standstill.follower(), words(unknown)));
    }
  }

  private static String words(Unknown unknown) {
    return "stops before position "
        + unknown.position()
        + ": this release does not know "
        + unknown.name();
  }
}
