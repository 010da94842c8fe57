package daybreak.schema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.SubjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan of two cards, a lesson, a quiz of leaves, and a test of leaves and seeds. */
class WorkOnItemsTest {

  private static final UUID LEAVES = new UUID(1, 1);
  private static final UUID SEEDS = new UUID(1, 2);
  private static final UUID BONES = new UUID(1, 3);

  private final UUID card = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final UUID lesson = UUID.randomUUID();
  private final PlanItem cards = item(ItemKind.CARDS, 1, card, other);
  private final PlanItem reading = item(ItemKind.LESSON, 15, lesson);
  private final PlanItem quiz = item(ItemKind.QUIZ, 5, LEAVES);
  private final PlanItem mixed = item(ItemKind.QUIZ, 20, LEAVES, SEEDS);

  @Test
  void counts_a_card_once_however_often_it_is_reviewed() {
    assertThat(done(itself(card), itself(card))).containsExactly(1, 0, 0, 0);
    assertThat(done(itself(card), itself(other))).containsExactly(2, 0, 0, 0);
  }

  @Test
  void counts_a_lesson_that_was_finished() {
    assertThat(done(itself(lesson), itself(UUID.randomUUID()))).containsExactly(0, 1, 0, 0);
  }

  @Test
  void counts_a_test_for_the_item_that_it_fits_and_for_no_other() {
    assertThat(done(test(LEAVES, 4))).containsExactly(0, 0, 4, 0);
    assertThat(done(test(LEAVES, 9))).containsExactly(0, 0, 5, 0);
    assertThat(done(test(BONES, 9))).containsExactly(0, 0, 0, 0);
    assertThat(done(test(SEEDS, 9))).containsExactly(0, 0, 0, 9);
  }

  @Test
  void counts_a_test_across_topics_for_the_item_across_topics() {
    UUID test = UUID.randomUUID();

    assertThat(done(Stream.of(new Work(test, LEAVES, 3), new Work(test, SEEDS, 17))))
        .containsExactly(0, 0, 0, 20);
  }

  @Test
  void counts_a_further_test_for_an_item_that_is_not_done_yet() {
    assertThat(done(test(LEAVES, 5), test(LEAVES, 5))).containsExactly(0, 0, 5, 5);
  }

  @Test
  void counts_nothing_for_an_item_that_was_done_before() {
    assertThat(done(Set.of(cards.id(), quiz.id()), itself(card), test(LEAVES, 5)))
        .containsExactly(0, 0, 0, 5);
  }

  @Test
  void leaves_out_what_can_not_be_done_any_more() {
    assertThat(totals(Set.of(), Stream.of())).containsExactly(2, 1, 5, 20);
    assertThat(totals(Set.of(card, lesson, LEAVES), Stream.of())).containsExactly(1, 0, 0, 20);
    assertThat(totals(Set.of(LEAVES, SEEDS), Stream.of())).containsExactly(2, 1, 0, 0);
  }

  @Test
  void keeps_what_was_done_before_it_was_gone() {
    assertThat(totals(Set.of(card, other), itself(card))).containsExactly(1, 1, 5, 20);
    assertThat(totals(Set.of(LEAVES), test(LEAVES, 3))).containsExactly(2, 1, 3, 20);
  }

  @Test
  void asks_for_no_more_of_a_quiz_than_its_topics_have_and_for_no_less_than_is_done() {
    assertThat(totals(Map.of(LEAVES, 2), Stream.of())).containsExactly(2, 1, 2, 20);
    assertThat(totals(Map.of(LEAVES, 2), test(LEAVES, 3))).containsExactly(2, 1, 3, 20);
    assertThat(totals(Map.of(LEAVES, 9, SEEDS, 4), Stream.of())).containsExactly(2, 1, 5, 13);
  }

  @Test
  void is_done_once_nothing_is_left_of_what_was_begun() {
    Set<UUID> gone = Set.of(other, lesson);
    WorkOnItems work =
        new WorkOnItems(List.of(cards, reading), Set.of(), itself(card).toList(), none(gone));

    assertThat(work.isDone(cards)).isTrue();
    assertThat(work.isDone(reading)).isFalse();
  }

  @SafeVarargs
  private List<Integer> done(Stream<Work>... works) {
    return done(Set.of(), works);
  }

  @SafeVarargs
  private List<Integer> done(Set<UUID> kept, Stream<Work>... works) {
    List<PlanItem> items = List.of(cards, reading, quiz, mixed);
    List<Work> all = Arrays.stream(works).flatMap(each -> each).toList();
    WorkOnItems work = new WorkOnItems(items, kept, all, Map.of());
    return items.stream().map(work::of).toList();
  }

  private List<Integer> totals(Set<UUID> gone, Stream<Work> works) {
    return totals(none(gone), works);
  }

  private static Map<UUID, Integer> none(Set<UUID> gone) {
    return gone.stream().collect(Collectors.toMap(Function.identity(), _ -> 0));
  }

  private List<Integer> totals(Map<UUID, Integer> left, Stream<Work> works) {
    List<PlanItem> items = List.of(cards, reading, quiz, mixed);
    WorkOnItems work = new WorkOnItems(items, Set.of(), works.toList(), left);
    return items.stream().map(work::total).toList();
  }

  private static Stream<Work> itself(UUID id) {
    return Stream.of(new Work(id, id, 1));
  }

  private static Stream<Work> test(UUID topic, int questions) {
    return Stream.of(new Work(UUID.randomUUID(), topic, questions));
  }

  private static PlanItem item(ItemKind kind, int minutes, UUID... refs) {
    return new PlanItem(
        UUID.randomUUID(),
        kind,
        "Item",
        new SubjectId(UUID.randomUUID()),
        null,
        List.of(refs),
        minutes,
        "It is next.");
  }
}
