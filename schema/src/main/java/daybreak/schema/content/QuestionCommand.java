package daybreak.schema.content;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a question. */
public sealed interface QuestionCommand extends Command {

  /** What it is asked of. */
  QuestionId question();

  @Override
  default Target target() {
    return new Target("question", question().value());
  }

  record AuthorQuestion(
      @TargetAggregateIdentifier QuestionId question,
      TopicId topic,
      QuestionContent content,
      List<String> tags)
      implements QuestionCommand {}

  /**
   * A question's next version.
   *
   * @param keepsState whether it mends a mistake, so that what is validated stays so
   */
  record ReviseQuestion(
      @TargetAggregateIdentifier QuestionId question,
      QuestionContent content,
      List<String> tags,
      boolean keepsState)
      implements QuestionCommand {}

  record TagQuestion(@TargetAggregateIdentifier QuestionId question, List<String> tags)
      implements QuestionCommand {}

  record ValidateQuestion(@TargetAggregateIdentifier QuestionId question, @Nullable String reason)
      implements QuestionCommand {}

  record RejectQuestion(@TargetAggregateIdentifier QuestionId question, @Nullable String reason)
      implements QuestionCommand {}

  record RetireQuestion(@TargetAggregateIdentifier QuestionId question, @Nullable String reason)
      implements QuestionCommand {}

  /** Puts it in another topic, of whatever subject. */
  record MoveQuestion(@TargetAggregateIdentifier QuestionId question, TopicId topic)
      implements QuestionCommand {}

  record RestoreQuestion(@TargetAggregateIdentifier QuestionId question, @Nullable String reason)
      implements QuestionCommand {}
}
