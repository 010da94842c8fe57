package daybreak.saga.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import daybreak.schema.event.WireName;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverEvent.RolloverDisarmed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.jspecify.annotations.Nullable;

/**
 * One instant at which it is midnight in some time zones: has the plans of their learners for the
 * date that begins then requested ahead, page by page, and ends when all are. It holds ids and
 * deadlines only, so that another process can go on at any page.
 */
@WireName("plan.rollover-saga")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public class RolloverSaga {

  /** The name of its deadlines; each bears its number. */
  static final String PAGE = "request-plans";

  private static final Duration SOON = Duration.ofSeconds(1);

  private @Nullable Instant midnight;

  /** Zones whose learners' plans are not all requested; the first one's are being. */
  private List<ZoneId> zones = new ArrayList<>();

  /** The last learner of the first zone whose plan was requested. */
  private @Nullable UUID after;

  /** The log when the first page was due: the pages are to include it. */
  private @Nullable Long head;

  /** Between two pages; null before the first. */
  private @Nullable Duration pause;

  private int pages;

  @StartSaga
  @SagaEventHandler(associationProperty = "midnight")
  void on(RolloverArmed armed, Preparation preparation, DeadlineManager deadlines) {
    if (midnight == null) {
      midnight = armed.midnight();
      next(preparation.beginning(midnight), deadlines);
    }
    if (!zones.contains(armed.timeZone())) {
      zones.add(armed.timeZone());
    }
  }

  @SagaEventHandler(associationProperty = "midnight")
  void on(RolloverDisarmed disarmed) {
    if (!zones.isEmpty() && zones.getFirst().equals(disarmed.timeZone())) {
      after = null;
    }
    zones.remove(disarmed.timeZone());
  }

  @DeadlineHandler(deadlineName = PAGE)
  void request(Integer page, Preparation preparation, DeadlineManager deadlines) {
    if (page != pages || midnight == null) {
      return;
    }
    Instant now = preparation.now();
    if (!isTurn(midnight, now, preparation.cohorts())) {
      next(now.plus(SOON), deadlines);
      return;
    }
    if (pause == null) {
      pause = preparation.pause(zones, midnight);
    }
    requestPage(midnight, preparation);
    if (zones.isEmpty()) {
      SagaLifecycle.end();
    } else {
      next(now.plus(pause), deadlines);
    }
  }

  /** Missed midnights come first, and pages wait until they include those who were there. */
  private boolean isTurn(Instant of, Instant now, Cohorts cohorts) {
    if (of.isAfter(now) && !cohorts.areCaughtUp(now)) {
      return false;
    }
    if (head == null) {
      head = cohorts.head();
    }
    return cohorts.include(head);
  }

  private void requestPage(Instant of, Preparation preparation) {
    int room = Preparation.PAGE;
    while (room > 0 && !zones.isEmpty()) {
      Preparation.Place place = preparation.request(zones.getFirst(), of, after, room);
      after = place.last();
      if (after == null) {
        zones.removeFirst();
      }
      room -= place.requested();
    }
  }

  private void next(Instant at, DeadlineManager deadlines) {
    pages++;
    String _ = deadlines.schedule(at, PAGE, pages);
  }
}
