package daybreak.query.live;

import static java.util.Objects.requireNonNull;

import daybreak.query.live.LiveEvent.LiveDeck;
import daybreak.query.live.LiveEvent.LiveItem;
import daybreak.query.live.LiveEvent.LivePlan;
import daybreak.query.live.LiveEvent.LiveTest;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.eventstore.LearnersEvent;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of events what has changed for who reads: by the names that reads have for it. */
final class Naming {

  private final Database database;

  Naming(Database database) {
    this.database = database;
  }

  /** What is told of each event, by its position: nothing of one that has changed nothing. */
  Map<Long, Frame> frames(List<LearnersEvent> events) {
    Map<Long, List<Touched>> touched = touched(events.stream().filter(Naming::isWork).toList());
    Map<Long, Frame> frames = new LinkedHashMap<>();
    for (LearnersEvent event : events) {
      long position = event.position();
      List<LiveEvent> told = told(event, touched.getOrDefault(position, List.of()));
      frames.put(position, Frame.of(position, told));
    }
    return frames;
  }

  /** Whether it may be what an item of a plan asks for. */
  private static boolean isWork(LearnersEvent event) {
    return event.at() != null
        && (event.type() == TestCompleted.class
            || isOf(event, CardStudyEvent.class)
            || isOf(event, LessonProgressEvent.class));
  }

  private static boolean isOf(LearnersEvent event, Class<?> kind) {
    return kind.isAssignableFrom(event.type());
  }

  private Map<Long, List<Touched>> touched(List<LearnersEvent> works) {
    List<Touched> touched = new ArrayList<>();
    for (int from = 0; from < works.size(); from += LiveSql.SIZE) {
      touched.addAll(by(works.subList(from, Math.min(from + LiveSql.SIZE, works.size()))));
    }
    return touched.stream().collect(Collectors.groupingBy(Touched::position));
  }

  private List<Touched> by(Collection<LearnersEvent> works) {
    return database
        .call(LiveSql.TOUCHED)
        .column("position", "bigint", works, LearnersEvent::position)
        .column("learner_id", "uuid", works, LearnersEvent::learner)
        .column("at", "timestamptz", works, LearnersEvent::at)
        .column("work_id", "uuid", works, Naming::work)
        .column("card_id", "uuid", works, Naming::card)
        .list(Touched::of);
  }

  /** As what the learner has done is kept. */
  private static UUID work(LearnersEvent event) {
    return event.about() == null ? event.aggregate() : event.about();
  }

  private static @Nullable UUID card(LearnersEvent event) {
    return isOf(event, CardStudyEvent.class) ? event.about() : null;
  }

  private static List<LiveEvent> told(LearnersEvent event, List<Touched> touched) {
    List<LiveEvent> told = new ArrayList<>();
    touched.stream().flatMap(Naming::item).forEach(told::add);
    if (isOf(event, TestEvent.class)) {
      told.add(new LiveTest(event.aggregate()));
    } else if (isOf(event, CardStudyEvent.class)) {
      told.add(new LiveDeck(requireNonNull(event.about()), decks(touched)));
    } else if (event.type() == PlanItemCompleted.class) {
      told.add(new LiveItem(requireNonNull(event.date()), requireNonNull(event.about())));
    } else if (!isOf(event, LessonProgressEvent.class)) {
      told.add(new LivePlan(requireNonNull(event.date())));
    }
    return told;
  }

  private static Stream<LiveEvent> item(Touched touched) {
    return touched.item() == null
        ? Stream.empty()
        : Stream.of(new LiveItem(requireNonNull(touched.date()), touched.item()));
  }

  private static List<UUID> decks(List<Touched> touched) {
    return touched.stream().map(Touched::deck).filter(Objects::nonNull).toList();
  }
}
