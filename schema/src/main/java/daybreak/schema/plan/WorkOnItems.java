package daybreak.schema.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How much of a plan's items is done by what its learner has done since. A card counts once however
 * often it is reviewed, and a test for one item alone: the one that most of the questions answered
 * in it fit.
 */
public final class WorkOnItems {

  private final Map<UUID, Integer> done = new HashMap<>();
  private final Set<UUID> cardsAndLessons = new HashSet<>();
  private final Map<UUID, Integer> left;

  /**
   * Counts work.
   *
   * @param kept items that were done before the plan was made again: no work is on them
   * @param works in the order in which it was done
   * @param left of what items name, as far as it is known: the questions of a topic, and none of a
   *     card or lesson that can't be done any more
   */
  public WorkOnItems(
      List<PlanItem> all, Set<UUID> kept, List<Work> works, Map<UUID, Integer> left) {
    this.left = Map.copyOf(left);
    List<PlanItem> items = all.stream().filter(item -> !kept.contains(item.id())).toList();
    Map<UUID, Map<UUID, Integer>> tests = new LinkedHashMap<>();
    for (Work work : works) {
      if (work.work().equals(work.about())) {
        cardsAndLessons.add(work.work());
      } else {
        tests.computeIfAbsent(work.work(), _ -> new HashMap<>()).put(work.about(), work.amount());
      }
    }
    for (PlanItem item : items) {
      if (item.kind() != ItemKind.QUIZ) {
        done.put(item.id(), Math.toIntExact(count(item, cardsAndLessons::contains)));
      }
    }
    List<PlanItem> quizzes = items.stream().filter(WorkOnItems::isQuiz).toList();
    tests.values().forEach(topics -> take(quizzes, topics));
  }

  private static boolean isQuiz(PlanItem item) {
    return item.kind() == ItemKind.QUIZ;
  }

  private static long count(PlanItem item, Predicate<UUID> which) {
    return item.refs().stream().filter(which).count();
  }

  /** Of items that a test fits alike the one of fewer topics takes it. */
  private void take(Collection<PlanItem> quizzes, Map<UUID, Integer> topics) {
    quizzes.stream()
        .filter(item -> fit(item, topics) > 0 && of(item) < item.total())
        .max(
            Comparator.comparingInt((PlanItem item) -> fit(item, topics))
                .thenComparingInt(item -> -item.refs().size())
                .thenComparing(PlanItem::id))
        .ifPresent(
            item -> done.put(item.id(), Math.min(item.total(), of(item) + fit(item, topics))));
  }

  private static int fit(PlanItem item, Map<UUID, Integer> topics) {
    return item.refs().stream().mapToInt(topic -> topics.getOrDefault(topic, 0)).sum();
  }

  /** Whether something was done of an item, and nothing is left to do. */
  public boolean isDone(PlanItem item) {
    return of(item) > 0 && of(item) == total(item);
  }

  /**
   * How much there is to do in an item, what is done included: no card or lesson of which nothing
   * is left undone, and no more of a quiz than its topics have questions left.
   */
  public int total(PlanItem item) {
    if (isQuiz(item)) {
      return Math.max(of(item), Math.min(item.total(), questions(item)));
    }
    return Math.toIntExact(count(item, ref -> cardsAndLessons.contains(ref) || !isGone(ref)));
  }

  /** A topic that is not known may have as many as are asked for. */
  private int questions(PlanItem item) {
    return item.refs().stream().mapToInt(topic -> left.getOrDefault(topic, item.total())).sum();
  }

  private boolean isGone(UUID ref) {
    return left.containsKey(ref) && left.get(ref) == 0;
  }

  /** Of what there is to do in an item. */
  public int of(PlanItem item) {
    return done.getOrDefault(item.id(), 0);
  }
}
