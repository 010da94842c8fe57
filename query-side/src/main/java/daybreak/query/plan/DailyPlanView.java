package daybreak.query.plan;

import daybreak.schema.document.Field;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param revising whether it is being made again; it is shown as before until then
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
    boolean revising,
    List<ItemView> items,
    BacklogView backlog)
    implements PlanView {

  static DailyPlanView of(MadePlan plan, List<ItemView> items, BacklogView backlog) {
    return new DailyPlanView(
        plan.date(),
        plan.timeZone(),
        plan.dayStartsAt(),
        plan.dayEndsAt(),
        plan.content().budgetMinutes(),
        plan.content().estimatedMinutes(),
        state(items),
        plan.revising(),
        items,
        backlog);
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
        revising,
        items,
        backlog);
  }

  private static String state(List<ItemView> items) {
    if (items.isEmpty()) {
      return "empty";
    }
    if (items.stream().allMatch(ItemView::isCompleted)) {
      return "completed";
    }
    return items.stream().allMatch(ItemView::isUntouched) ? "ready" : "started";
  }

  /**
   * Something to do.
   *
   * @param subjectTitle null where the bank's tables do not have it yet
   * @param topicTitle null for what goes across topics, too
   * @param questionCount null for what is no quiz
   * @param done how many of its cards were reviewed on the plan's date since the plan was made, how
   *     many questions of its quiz were answered in tests then, or whether its lesson was finished;
   *     all of a completed one
   * @param total its cards, the questions of its quiz, or 1; what can't be done any more and was
   *     not is left out: cards that are suspended or not validated, a lesson that is retired or was
   *     finished before the date, and of a quiz what is more than its topics have validated
   *     questions
   * @param refIds what it is about: flashcards, the topics of a quiz, or a lesson
   * @param reason why it is in the plan
   * @param state {@code open}, or {@code completed} by its work, because nothing of it can be done
   *     any more, or because the caller has said so
   */
  record ItemView(
      UUID id,
      ItemKind kind,
      String title,
      UUID subjectId,
      @Nullable String subjectTitle,
      @Nullable UUID topicId,
      @Nullable String topicTitle,
      List<UUID> refIds,
      @Nullable Integer questionCount,
      int done,
      int total,
      int estimatedMinutes,
      String reason,
      @Field(words = {"open", "completed"}) String state) {

    static ItemView of(PlanItem item, Titles titles, int done, int total) {
      UUID topic = item.topic() == null ? null : item.topic().value();
      return new ItemView(
          item.id(),
          item.kind(),
          item.title(),
          item.subject().value(),
          titles.ofSubject(item.subject().value()),
          topic,
          topic == null ? null : titles.ofTopic(topic),
          item.refs(),
          item.kind() == ItemKind.QUIZ ? item.total() : null,
          done,
          total,
          item.estimatedMinutes(),
          item.reason(),
          done == total ? "completed" : "open");
    }

    private boolean isCompleted() {
      return state.equals("completed");
    }

    private boolean isUntouched() {
      return done == 0;
    }
  }

  /**
   * Due reviews that are not in the plan.
   *
   * @param orMore whether there are more than were counted
   */
  record BacklogView(int dueCards, boolean orMore) {}
}
