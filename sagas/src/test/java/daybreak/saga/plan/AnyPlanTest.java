package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.saga.plan.StudyState.Card;
import daybreak.saga.plan.StudyState.Lesson;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanItem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the plan of any learner. */
class AnyPlanTest {

  private static final int LEARNERS = 200;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  private static Stream<StudyState> states(long seed) {
    RandomStates states = new RandomStates(seed);
    return Stream.generate(states::state).limit(LEARNERS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_same_state_gives_the_same_plan(long seed) {
    List<PlanContent> once = states(seed).map(Planner::plan).toList();
    List<PlanContent> again = states(seed).map(Planner::plan).toList();

    assertThat(again).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_estimates_stay_within_the_budget_unless_one_item_alone_exceeds_it(long seed) {
    states(seed)
        .forEach(state -> {
          PlanContent plan = Planner.plan(state);
          int sum = plan.items().stream().mapToInt(PlanItem::estimatedMinutes).sum();

          assertThat(plan.estimatedMinutes()).isEqualTo(sum);
          assertThat(plan.budgetMinutes()).isEqualTo(state.settings().minutesPerDay());
          assertThat(sum <= plan.budgetMinutes() || plan.items().size() == 1).isTrue();
          assertThat(plan.items()).allMatch(item -> item.estimatedMinutes() > 0);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_in_it_twice_and_everything_comes_from_the_state(long seed) {
    states(seed)
        .forEach(state -> {
          PlanContent plan = Planner.plan(state);

          assertThat(plan.items()).extracting(PlanItem::id).doesNotHaveDuplicates();
          assertThat(refs(plan, ItemKind.CARDS))
              .doesNotHaveDuplicates()
              .isSubsetOf(
                  ids(
                      Stream.of(state.unfinished(), state.due(), state.fresh())
                          .flatMap(List::stream)));
          assertThat(refs(plan, ItemKind.LESSON))
              .doesNotHaveDuplicates()
              .isSubsetOf(state.lessons().stream().map(Lesson::id).toList());
          assertThat(plan.items())
              .filteredOn(item -> item.kind() == ItemKind.QUIZ)
              .doesNotHaveDuplicates()
              .extracting(PlanItem::topic)
              .doesNotHaveDuplicates();
          assertThat(refs(plan, ItemKind.QUIZ))
              .isSubsetOf(
                  state.topics().stream()
                      .filter(topic -> topic.questions() > 0)
                      .map(Topic::id)
                      .toList());
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void made_again_it_keeps_what_is_completed_and_brings_nothing_of_it_again(long seed) {
    states(seed)
        .forEach(state -> {
          List<PlanItem> first = Planner.plan(state).items();
          List<PlanItem> kept =
              first.stream().filter(item -> first.indexOf(item) % 2 == 0).toList();

          PlanContent again = Planner.revised(state, kept, 1);

          assertThat(again.items()).startsWith(kept.toArray(PlanItem[]::new));
          assertThat(again.items()).extracting(PlanItem::id).doesNotHaveDuplicates();
          assertThat(again.items())
              .filteredOn(item -> item.kind() == ItemKind.LESSON)
              .extracting(item -> item.refs().getFirst())
              .doesNotHaveDuplicates();
          int spent = kept.stream().mapToInt(PlanItem::estimatedMinutes).sum();
          assertThat(again.estimatedMinutes())
              .isLessThanOrEqualTo(Math.max(again.budgetMinutes(), spent));
          assertThat(Planner.revised(state, kept, 1)).isEqualTo(again);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void due_reviews_are_planned_or_counted(long seed) {
    states(seed)
        .forEach(state -> {
          PlanContent plan = Planner.plan(state);
          Set<UUID> planned = new HashSet<>(refs(plan, ItemKind.CARDS));
          planned.retainAll(ids(state.due().stream()));

          assertThat(plan.backlog().dueCards()).isEqualTo(state.due().size() - planned.size());
          assertThat(plan.backlog().orMore()).isEqualTo(state.moreDue());
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_due_review_is_left_out_for_one_of_a_subject_that_is_not_studied(long seed) {
    states(seed)
        .forEach(state -> {
          Set<UUID> studied =
              state.settings().subjects().stream()
                  .map(subject -> subject.subject().value())
                  .collect(Collectors.toSet());
          Set<UUID> planned = new HashSet<>(refs(Planner.plan(state), ItemKind.CARDS));
          boolean strangerPlanned =
              state.due().stream()
                  .anyMatch(
                      card -> !studied.contains(card.subject()) && planned.contains(card.id()));
          boolean studiedLeftOut =
              state.due().stream()
                  .anyMatch(
                      card -> studied.contains(card.subject()) && !planned.contains(card.id()));

          assertThat(strangerPlanned && studiedLeftOut).isFalse();
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void time_is_left_over_only_when_the_cards_that_can_be_planned_are(long seed) {
    states(seed)
        .forEach(state -> {
          PlanContent plan = Planner.plan(state);
          int reviews = state.due().size() - plan.backlog().dueCards();

          assertThat(
                  plan.backlog().dueCards() == 0
                      || reviews == DueReviews.MOST
                      || plan.estimatedMinutes() >= plan.budgetMinutes())
              .isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_day_is_empty_as_long_as_there_is_something_to_do(long seed) {
    states(seed)
        .forEach(state -> {
          boolean isAnythingLeft =
              !state.unfinished().isEmpty()
                  || !state.due().isEmpty()
                  || !state.fresh().isEmpty()
                  || !state.lessons().isEmpty()
                  || state.topics().stream().anyMatch(topic -> topic.questions() > 0);

          assertThat(Planner.plan(state).items().isEmpty()).isNotEqualTo(isAnythingLeft);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void new_cards_are_few_and_no_more_than_half_of_the_pace_behind_a_backlog(long seed) {
    states(seed)
        .forEach(state -> {
          Set<UUID> planned = new HashSet<>(refs(Planner.plan(state), ItemKind.CARDS));
          planned.retainAll(ids(state.fresh().stream()));
          int most =
              state.settings().examDate() == null && state.moreDue()
                  ? NewCards.WITHOUT_EXAM / 2 * state.settings().subjects().size()
                  : NewCards.MOST;

          assertThat(planned).hasSizeLessThanOrEqualTo(most);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_lesson_that_comes_next_would_fit_into_the_minutes_left(long seed) {
    states(seed)
        .filter(state -> state.settings().subjects().size() == 1)
        .forEach(state -> {
          PlanContent plan = Planner.plan(state);
          Set<UUID> planned = new HashSet<>(refs(plan, ItemKind.LESSON));
          state.lessons().stream()
              .filter(lesson -> !planned.contains(lesson.id()))
              .findFirst()
              .ifPresent(next ->
                  assertThat(plan.estimatedMinutes() + next.minutes())
                      .isGreaterThan(plan.budgetMinutes()));
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_item_says_in_a_sentence_why_it_is_there(long seed) {
    states(seed)
        .flatMap(state -> Planner.plan(state).items().stream())
        .forEach(item -> {
          assertThat(item.reason()).matches("[A-Z].*\\.").doesNotContain("null");
          assertThat(item.title()).isNotBlank().doesNotContain("null");
          assertThat(item.refs()).isNotEmpty();
        });
  }

  private static Collection<UUID> refs(PlanContent plan, ItemKind kind) {
    return plan.items().stream()
        .filter(item -> item.kind() == kind)
        .flatMap(item -> item.refs().stream())
        .toList();
  }

  private static List<UUID> ids(Stream<Card> cards) {
    return cards.map(Card::id).toList();
  }
}
