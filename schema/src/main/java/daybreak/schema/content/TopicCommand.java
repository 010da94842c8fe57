package daybreak.schema.content;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a topic. */
public sealed interface TopicCommand {

  record AddTopic(@TargetAggregateIdentifier TopicId topic, SubjectId subject, String title)
      implements TopicCommand {}
}
