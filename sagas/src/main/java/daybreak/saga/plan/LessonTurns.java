package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Lesson;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The lessons that wait, whose subjects take turns by their weights, after d'Hondt's method. */
final class LessonTurns {

  private final Map<UUID, Deque<Lesson>> waiting = new HashMap<>();
  private final Map<UUID, Integer> taken = new HashMap<>();
  private final Comparator<UUID> turn;

  private LessonTurns(List<Lesson> lessons, Weights weights) {
    lessons.forEach(
        lesson -> waiting.computeIfAbsent(lesson.subject(), _ -> new ArrayDeque<>()).add(lesson));
    Comparator<UUID> byQuotient =
        Comparator.comparingDouble(subject -> weights.of(subject) / (1.0 + taken(subject)));
    this.turn = byQuotient.thenComparing(Comparator.reverseOrder());
  }

  /** All lessons of a state: the same turns each time. */
  static LessonTurns of(StudyState state) {
    return new LessonTurns(state.lessons(), Weights.of(state));
  }

  private int taken(UUID subject) {
    return taken.getOrDefault(subject, 0);
  }

  boolean anyLeft() {
    return !waiting.isEmpty();
  }

  /** Takes the first lesson of the subject whose turn it is. */
  Lesson next() {
    UUID subject = waiting.keySet().stream().max(turn).orElseThrow();
    Deque<Lesson> lessons = Objects.requireNonNull(waiting.get(subject));
    Lesson next = lessons.removeFirst();
    taken.merge(subject, 1, Integer::sum);
    if (lessons.isEmpty()) {
      waiting.remove(subject);
    }
    return next;
  }

  /** Lets a subject have no turn any more. */
  void skip(UUID subject) {
    waiting.remove(subject);
  }
}
