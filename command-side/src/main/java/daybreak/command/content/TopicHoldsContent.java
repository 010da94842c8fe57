package daybreak.command.content;

import daybreak.schema.content.TopicId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.HeldContent;
import daybreak.schema.problem.Refusal;

/** A topic is retired only once all that it holds is retired or moved away. */
final class TopicHoldsContent extends Refusal {

  private final HeldContent held;

  TopicHoldsContent(TopicId topic, HeldContent held) {
    super(
        Code.TOPIC_HOLDS_CONTENT,
        "Topic " + topic + " still holds content that is not retired (" + held.inWords() + ").");
    this.held = held;
  }

  @Override
  public HeldContent holds() {
    return held;
  }
}
