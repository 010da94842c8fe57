package daybreak.schema.content;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import org.jspecify.annotations.Nullable;

/** What can happen to a topic. */
public sealed interface TopicEvent extends Event {

  TopicId topic();

  @WireName("content.topic-added")
  record TopicAdded(TopicId topic, SubjectId subject, String title) implements TopicEvent {}

  /**
   * It bears another title; the one before is free.
   *
   * @param subject in which no other topic bears the title
   */
  @WireName("content.topic-renamed")
  record TopicRenamed(TopicId topic, SubjectId subject, String title) implements TopicEvent {}

  /** It holds nothing any more, nor does anything come into it. */
  @WireName("content.topic-retired")
  record TopicRetired(TopicId topic, SubjectId subject, @Nullable String reason)
      implements TopicEvent {}
}
