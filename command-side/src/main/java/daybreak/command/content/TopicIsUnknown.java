package daybreak.command.content;

import daybreak.schema.content.TopicId;
import daybreak.schema.platform.Refusal;

/** A topic that is referred to does not exist. */
public final class TopicIsUnknown extends Refusal {

  public TopicIsUnknown(TopicId topic) {
    super("There is no topic " + topic + ".");
  }
}
