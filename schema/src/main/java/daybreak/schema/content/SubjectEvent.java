package daybreak.schema.content;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import org.jspecify.annotations.Nullable;

/** What can happen to a subject. */
public sealed interface SubjectEvent extends Event {

  SubjectId subject();

  @WireName("content.subject-added")
  record SubjectAdded(SubjectId subject, String title) implements SubjectEvent {}

  /** It bears another title; the one before is free. */
  @WireName("content.subject-renamed")
  record SubjectRenamed(SubjectId subject, String title) implements SubjectEvent {}

  /** It holds nothing any more, nor does anything come into it; its topics are retired with it. */
  @WireName("content.subject-retired")
  record SubjectRetired(SubjectId subject, @Nullable String reason) implements SubjectEvent {}
}
