package daybreak.command.content;

import daybreak.schema.content.TopicId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** Nothing comes into a retired topic any more, and its title stays as it is. */
final class TopicIsRetired extends Refusal {

  TopicIsRetired(TopicId topic) {
    super(Code.TOPIC_IS_RETIRED, "Topic " + topic + " is retired.");
  }
}
