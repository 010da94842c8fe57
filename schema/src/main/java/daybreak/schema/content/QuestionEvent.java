package daybreak.schema.content;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a question. Versions count from 1; tags are normalised and sorted. */
public sealed interface QuestionEvent extends Event {

  QuestionId question();

  @WireName("content.question-authored")
  record QuestionAuthored(
      QuestionId question,
      SubjectId subject,
      TopicId topic,
      QuestionContent content,
      List<String> tags)
      implements QuestionEvent {}

  @WireName("content.question-revised")
  record QuestionRevised(
      QuestionId question, int version, QuestionContent content, List<String> tags)
      implements QuestionEvent {}

  /** A version that says the same but for a mistake, so that the state stays. */
  @WireName("content.question-corrected")
  record QuestionCorrected(
      QuestionId question, int version, QuestionContent content, List<String> tags)
      implements QuestionEvent {}

  /** It belongs to another topic now; what was done with it before stays where it was done. */
  @WireName("content.question-moved")
  record QuestionMoved(QuestionId question, SubjectId subject, TopicId topic)
      implements QuestionEvent {}

  @WireName("content.question-tagged")
  record QuestionTagged(QuestionId question, List<String> tags) implements QuestionEvent {}

  @WireName("content.question-validated")
  record QuestionValidated(QuestionId question, @Nullable String reason) implements QuestionEvent {}

  @WireName("content.question-rejected")
  record QuestionRejected(QuestionId question, @Nullable String reason) implements QuestionEvent {}

  @WireName("content.question-retired")
  record QuestionRetired(QuestionId question, @Nullable String reason) implements QuestionEvent {}

  /** A draft again, after it was rejected or retired. */
  @WireName("content.question-restored")
  record QuestionRestored(QuestionId question, @Nullable String reason) implements QuestionEvent {}
}
