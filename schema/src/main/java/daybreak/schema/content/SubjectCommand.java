package daybreak.schema.content;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a subject. */
public sealed interface SubjectCommand {

  record AddSubject(@TargetAggregateIdentifier SubjectId subject, String title)
      implements SubjectCommand {}
}
