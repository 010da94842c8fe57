package daybreak.command.content;

import daybreak.schema.content.TopicId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A topic that is referred to does not exist. */
public final class TopicIsUnknown extends Refusal {

  public TopicIsUnknown(TopicId topic) {
    super(Code.TOPIC_IS_UNKNOWN, "There is no topic " + topic + ".");
  }
}
