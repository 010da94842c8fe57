package daybreak.schema.eventstore;

import static java.util.Objects.requireNonNull;

import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has happened to learners, read in the order of the log from events that the read tables
 * include: those of plans, tests, cards and lessons. What is done to the bank is passed over
 * without being looked at, and of a payload only what it names is read, which is named alike in
 * every version.
 */
public final class LearnersEvents {

  private static final List<String> TYPES =
      Stream.<Class<?>[]>of(
              new Class<?>[] {
                PlanMade.class, PlanRevised.class, RevisionRequested.class, PlanItemCompleted.class
              },
              TestEvent.class.getPermittedSubclasses(),
              CardStudyEvent.class.getPermittedSubclasses(),
              LessonProgressEvent.class.getPermittedSubclasses())
          .flatMap(Arrays::stream)
          .map(type -> EventTypes.wireName(type).value())
          .toList();

  private final Database database;

  public LearnersEvents(Database database) {
    this.database = database;
  }

  /** The next ones after a position that the read tables include, as many as one look takes. */
  public LearnersStretch after(long position) {
    return between(position, Long.MAX_VALUE);
  }

  /** All of them after a position, up to another; it ends where the read tables do. */
  public List<LearnersEvent> all(long after, long until) {
    LearnersStretch next = between(after, until);
    List<LearnersEvent> all = new ArrayList<>(next.events());
    for (long seen = after; next.reached() > seen && next.reached() < until; ) {
      seen = next.reached();
      next = between(seen, until);
      all.addAll(next.events());
    }
    return all;
  }

  private LearnersStretch between(long after, long until) {
    List<Found> rows =
        database
            .call(LearnersEventSql.NEXT)
            .array("types", "text", TYPES)
            .bind("after", after)
            .bind("until", until)
            .bind("size", LearnersEventSql.SIZE)
            .bind("most", PostgresEventStorageEngine.BYTES)
            .list(Found::of);
    List<LearnersEvent> events = rows.stream().flatMap(row -> row.event().stream()).toList();
    Found first = rows.getFirst();
    boolean isCut = first.count() == LearnersEventSql.SIZE || first.count() > events.size();
    long reached = isCut ? events.getLast().position() : Math.min(first.included(), until);
    return new LearnersStretch(events, first.included(), reached);
  }

  /**
   * An event, if there is one.
   *
   * @param count how many there are, with those that would have been too many bytes
   */
  private record Found(long included, long count, Optional<LearnersEvent> event) {

    static Found of(Row row) {
      Long position = row.longOrNull("position");
      return position == null
          ? new Found(row.longValue("included"), 0, Optional.empty())
          : new Found(
              row.longValue("included"), row.longValue("found"), Optional.of(event(position, row)));
    }

    private static LearnersEvent event(long position, Row row) {
      return new LearnersEvent(
          position,
          requireNonNull(EventTypes.byWireName(row.text("event_type"))),
          row.uuid("learner"),
          row.uuid("aggregate_id"),
          row.dateOrNull("date"),
          row.uuidOrNull("about"),
          row.instantOrNull("at"));
    }
  }
}
