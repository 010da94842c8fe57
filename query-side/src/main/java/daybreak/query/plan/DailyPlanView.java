package daybreak.query.plan;

import daybreak.schema.document.Field;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's plan for a local date.
 *
 * @param timeZone where the learner is; for a day that is over, where the plan was made
 * @param dayStartsAt when the date started there, or will
 * @param dayEndsAt when the next date starts
 * @param budgetMinutes what the learner had for the day
 * @param estimatedMinutes the sum of the items'
 * @param state {@code ready}, {@code started} or {@code completed}; {@code empty} without items
 * @param items in the order to do them
 * @param backlog due reviews that found no room
 */
record DailyPlanView(
    LocalDate date,
    String timeZone,
    Instant dayStartsAt,
    Instant dayEndsAt,
    int budgetMinutes,
    int estimatedMinutes,
    @Field(words = {"ready", "started", "completed", "empty"}) String state,
    List<ItemView> items,
    BacklogView backlog)
    implements PlanView {

  static DailyPlanView of(Row row) {
    PlanContent content = JsonColumn.value(row, "content", PlanContent.class);
    Set<UUID> completed = new HashSet<>(row.uuids("completed"));
    return new DailyPlanView(
        row.date("date"),
        row.text("time_zone"),
        row.instant("day_starts_at"),
        row.instant("day_ends_at"),
        content.budgetMinutes(),
        content.estimatedMinutes(),
        state(completed.size(), content.items().size()),
        content.items().stream()
            .map(item -> ItemView.of(item, completed.contains(item.id())))
            .toList(),
        new BacklogView(content.backlog().dueCards(), content.backlog().orMore()));
  }

  /** The same as it is spent in another zone. */
  DailyPlanView in(NamedZone zone) {
    LocalDay day = new LocalDay(date, zone.zone());
    return new DailyPlanView(
        date,
        zone.name(),
        day.start(),
        day.end(),
        budgetMinutes,
        estimatedMinutes,
        state,
        items,
        backlog);
  }

  private static String state(int completed, int items) {
    if (items == 0) {
      return "empty";
    }
    if (completed == items) {
      return "completed";
    }
    return completed == 0 ? "ready" : "started";
  }

  /**
   * Something to do.
   *
   * @param refIds what it is about: flashcards, the topics of a quiz, or a lesson
   * @param reason why it is in the plan
   * @param state {@code open} or {@code completed}
   */
  record ItemView(
      UUID id,
      ItemKind kind,
      String title,
      UUID subjectId,
      @Nullable UUID topicId,
      List<UUID> refIds,
      int estimatedMinutes,
      String reason,
      @Field(words = {"open", "completed"}) String state) {

    static ItemView of(PlanItem item, boolean completed) {
      return new ItemView(
          item.id(),
          item.kind(),
          item.title(),
          item.subject().value(),
          item.topic() == null ? null : item.topic().value(),
          item.refs(),
          item.estimatedMinutes(),
          item.reason(),
          completed ? "completed" : "open");
    }
  }

  /**
   * Due reviews that are not in the plan.
   *
   * @param orMore whether there are more than were counted
   */
  record BacklogView(int dueCards, boolean orMore) {}
}
