package daybreak.projection.testing;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
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
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans that are requested, most of them made, some of their items completed, and some made again.
 */
public final class RandomPlans {

  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

  private final Random random;

  public RandomPlans(Random random) {
    this.random = random;
  }

  /** All that happens to a learner's plan for a date. */
  public List<DailyPlanEvent> plan(LearnerId learner, LocalDate date, Place place) {
    return new Story(learner, date, place).told();
  }

  /** One plan, from its request on. */
  private final class Story {

    private final LearnerId learner;
    private final LocalDate date;
    private final Place place;
    private final PlanId id;
    private final LocalDay day;
    private final List<DailyPlanEvent> events = new ArrayList<>();
    private final List<UUID> completed = new ArrayList<>();
    private List<PlanItem> items = List.of();
    private int revision;

    Story(LearnerId learner, LocalDate date, Place place) {
      this.learner = learner;
      this.date = date;
      this.place = place;
      this.id = PlanId.of(learner, date);
      this.day = new LocalDay(date, ZONE);
    }

    List<DailyPlanEvent> told() {
      boolean awaited = random.nextBoolean();
      events.add(new PlanRequested(id, learner, date, awaited));
      if (!awaited && random.nextBoolean()) {
        events.add(new PlanAwaited(id, learner, date));
      }
      boolean overtaken = random.nextInt(5) == 0;
      if (overtaken) {
        ask(7L);
      }
      if (random.nextInt(4) > 0) {
        make(overtaken);
      }
      return events;
    }

    private void make(boolean overtaken) {
      if (!overtaken || random.nextBoolean()) {
        items = fresh(0);
        events.add(new PlanMade(id, learner, date, zone(), day.start(), day.end(), content()));
        complete();
      }
      if (overtaken && random.nextBoolean()) {
        revise();
      }
      while (!overtaken && random.nextInt(3) == 0) {
        ask(null);
        complete();
        revise();
      }
    }

    private void ask(@Nullable Long since) {
      revision++;
      String reason = since == null && random.nextBoolean() ? "I have an hour more." : null;
      events.add(new RevisionRequested(id, learner, date, revision, since, reason));
    }

    private void revise() {
      List<PlanItem> kept =
          items.stream()
              .filter(item -> completed.contains(item.id()) || random.nextInt(3) == 0)
              .toList();
      List<UUID> done = kept.stream().map(PlanItem::id).toList();
      items = Stream.concat(kept.stream(), fresh(revision).stream()).toList();
      done.stream().filter(item -> !completed.contains(item)).forEach(completed::add);
      events.add(
          new PlanRevised(
              id, learner, date, zone(), day.start(), day.end(), content(), done, revision));
      complete();
    }

    private void complete() {
      for (PlanItem item : items) {
        if (!completed.contains(item.id()) && random.nextBoolean()) {
          completed.add(item.id());
          events.add(new PlanItemCompleted(id, item.id(), day.start().plusSeconds(3_600)));
        }
      }
    }

    private List<PlanItem> fresh(int of) {
      return IntStream.range(0, random.nextInt(4))
          .mapToObj(n -> item(id.item(of, n), place))
          .toList();
    }

    private PlanContent content() {
      return new PlanContent(
          30, items.size() * 5, items, new Backlog(random.nextInt(50), false), null, null);
    }
  }

  private static NamedZone zone() {
    return new NamedZone(ZONE.getId());
  }

  private static PlanItem item(UUID id, Place place) {
    return new PlanItem(
        id,
        ItemKind.QUIZ,
        "Quiz",
        place.subject(),
        place.topic(),
        List.of(place.topic().value()),
        5,
        "It is weak.");
  }
}
