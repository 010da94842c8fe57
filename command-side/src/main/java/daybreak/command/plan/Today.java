package daybreak.command.plan;

import daybreak.schema.event.Event;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.problem.NotFound;
import java.time.Instant;
import java.util.List;

/** A learner's own today, where the log has the learner: whoever has just travelled is there. */
final class Today {

  private static final String LEARNER = "learner";

  private final Streams streams;

  Today(Streams streams) {
    this.streams = streams;
  }

  /**
   * The day where the learner is at an instant.
   *
   * @throws NotFound if the learner has not registered
   */
  LocalDay of(LearnerId learner, Instant now) {
    List<Event> events = streams.events(LEARNER, List.of(learner.value())).get(learner.value());
    if (events == null) {
      throw new NotFound(LEARNER, learner.value());
    }
    LearnerEvent last = (LearnerEvent) events.getLast();
    return LocalDay.at(now, last.settings().timeZone().zone());
  }
}
