package daybreak.schema.content;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;

/** What can happen to a topic. */
public sealed interface TopicEvent extends Event {

  @WireName("content.topic-added")
  record TopicAdded(TopicId topic, SubjectId subject, String title) implements TopicEvent {}
}
