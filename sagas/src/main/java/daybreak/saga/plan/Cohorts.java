package daybreak.saga.plan;

import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which learners live in which time zone, and what has been planned for them. */
interface Cohorts {

  /** The next learners of a zone, in the order of their ids. */
  List<LearnerId> page(ZoneId zone, @Nullable UUID after, int size);

  /** How many learners the zones have together. */
  long size(Collection<ZoneId> zones);

  /** Zones that have learners. */
  List<ZoneId> zones();

  /** The position of the last event there is. */
  long head();

  /** Whether the pages include every event up to a position. */
  boolean include(long position);

  /** Whether the plans for a midnight that has passed are still being requested. */
  boolean areCaughtUp(Instant now);

  /** Whether the learner has a plan for the date, or one for the date before or after. */
  boolean havePlanAround(LearnerId learner, LocalDate date);
}
