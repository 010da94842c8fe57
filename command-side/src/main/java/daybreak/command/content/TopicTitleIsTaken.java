package daybreak.command.content;

import daybreak.schema.content.TopicId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** Another topic of the subject bears the title. */
final class TopicTitleIsTaken extends Refusal {

  TopicTitleIsTaken(TopicId bearer) {
    super(Code.TOPIC_TITLE_IS_TAKEN, "Topic " + bearer + " of the same subject bears this title.");
  }
}
