package daybreak.schema.content;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a topic. */
public sealed interface TopicCommand extends Command {

  /** What it is asked of. */
  TopicId topic();

  @Override
  default Target target() {
    return new Target("topic", topic().value());
  }

  record AddTopic(@TargetAggregateIdentifier TopicId topic, SubjectId subject, String title)
      implements TopicCommand {}

  record RenameTopic(@TargetAggregateIdentifier TopicId topic, String title)
      implements TopicCommand {}

  record RetireTopic(@TargetAggregateIdentifier TopicId topic, @Nullable String reason)
      implements TopicCommand {}
}
