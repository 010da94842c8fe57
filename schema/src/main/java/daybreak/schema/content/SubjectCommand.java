package daybreak.schema.content;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a subject. */
public sealed interface SubjectCommand extends Command {

  /** What it is asked of. */
  SubjectId subject();

  @Override
  default Target target() {
    return new Target("subject", subject().value());
  }

  record AddSubject(@TargetAggregateIdentifier SubjectId subject, String title)
      implements SubjectCommand {}

  record RenameSubject(@TargetAggregateIdentifier SubjectId subject, String title)
      implements SubjectCommand {}

  record RetireSubject(@TargetAggregateIdentifier SubjectId subject, @Nullable String reason)
      implements SubjectCommand {}
}
