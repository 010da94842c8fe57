package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have a learner do.
 *
 * @param about the subject, with the topic if it is one topic's
 * @param minutes what it takes
 */
record Proposal(ItemKind kind, PlanTexts.Said said, About about, List<UUID> refs, int minutes) {

  PlanItem asItem(UUID id) {
    return new PlanItem(
        id,
        kind,
        said.title(),
        new SubjectId(about.subject()),
        about.topic() == null ? null : new TopicId(about.topic()),
        refs,
        minutes,
        said.reason());
  }

  /**
   * @param topic null for what goes across topics
   */
  record About(UUID subject, @Nullable UUID topic) {

    static About subject(UUID subject) {
      return new About(subject, null);
    }

    static About topic(Topic topic) {
      return new About(topic.subject(), topic.id());
    }
  }
}
