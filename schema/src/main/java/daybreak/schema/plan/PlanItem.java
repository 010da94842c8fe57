package daybreak.schema.plan;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a plan.
 *
 * @param topic null for what goes across topics
 * @param refs what it is about: flashcards, the topics of a quiz, or a lesson
 * @param estimatedMinutes 1 at least; of a quiz as many as it has questions
 * @param reason why it is in the plan, for the learner
 */
public record PlanItem(
    UUID id,
    ItemKind kind,
    String title,
    SubjectId subject,
    @Nullable TopicId topic,
    List<UUID> refs,
    int estimatedMinutes,
    String reason) {

  public PlanItem {
    refs = List.copyOf(refs);
  }

  /** How much there is to do: its flashcards, the questions of its quiz, or its lesson. */
  public int total() {
    return kind == ItemKind.QUIZ ? estimatedMinutes : refs.size();
  }
}
