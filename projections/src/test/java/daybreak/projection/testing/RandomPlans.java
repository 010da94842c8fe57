package daybreak.projection.testing;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Plans that are requested, most of them made, and some of their items completed. */
public final class RandomPlans {

  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

  private final Random random;

  public RandomPlans(Random random) {
    this.random = random;
  }

  /** All that happens to a learner's plan for a date. */
  public List<DailyPlanEvent> plan(LearnerId learner, LocalDate date, Place place) {
    PlanId id = PlanId.of(learner, date);
    List<DailyPlanEvent> events = new ArrayList<>();
    boolean awaited = random.nextBoolean();
    events.add(new PlanRequested(id, learner, date, awaited));
    if (!awaited && random.nextBoolean()) {
      events.add(new PlanAwaited(id, learner, date));
    }
    if (random.nextInt(4) > 0) {
      PlanContent content = content(id, place);
      LocalDay day = new LocalDay(date, ZONE);
      events.add(
          new PlanMade(
              id, learner, date, new NamedZone("Asia/Kathmandu"), day.start(), day.end(), content));
      for (PlanItem item : content.items()) {
        if (random.nextBoolean()) {
          events.add(new PlanItemCompleted(id, item.id(), day.start().plusSeconds(3_600)));
        }
      }
    }
    return events;
  }

  private PlanContent content(PlanId id, Place place) {
    List<PlanItem> items =
        IntStream.range(0, random.nextInt(4)).mapToObj(n -> item(id, n, place)).toList();
    return new PlanContent(
        30, items.size() * 5, items, new Backlog(random.nextInt(50), false), null);
  }

  private static PlanItem item(PlanId id, int index, Place place) {
    return new PlanItem(
        id.item(index),
        ItemKind.QUIZ,
        "Quiz",
        place.subject(),
        place.topic(),
        List.of(place.topic().value()),
        5,
        "It is weak.");
  }
}
