package daybreak.schema.content;

import daybreak.schema.platform.Event;
import daybreak.schema.platform.WireName;

/** What can happen to a subject. */
public sealed interface SubjectEvent extends Event {

  @WireName("content.subject-added")
  record SubjectAdded(SubjectId subject, String title) implements SubjectEvent {}
}
