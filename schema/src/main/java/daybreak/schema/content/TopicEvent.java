package daybreak.schema.content;

import daybreak.schema.platform.Event;
import daybreak.schema.platform.WireName;

/** What can happen to a topic. */
public sealed interface TopicEvent extends Event {

  @WireName("content.topic-added")
  record TopicAdded(TopicId topic, SubjectId subject, String title) implements TopicEvent {}
}
