package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.Collection;

/** What a command may refer to beside its own aggregate. Handlers take it as a parameter. */
public interface References {

  /**
   * The subject that a topic belongs to, for ever.
   *
   * @throws TopicIsUnknown if there is no such topic
   */
  SubjectId subjectOf(TopicId topic);

  /**
   * Lets only a subject pass that exists.
   *
   * @throws SubjectIsUnknown if it does not
   */
  void require(SubjectId subject);

  /**
   * Lets only subjects pass that all exist.
   *
   * @throws SubjectIsUnknown if one does not
   */
  void requireSubjects(Collection<SubjectId> subjects);

  /**
   * Lets only topics pass that all exist.
   *
   * @throws TopicIsUnknown if one does not
   */
  void requireTopics(Collection<TopicId> topics);

  /**
   * Lets only flashcards pass that all exist.
   *
   * @throws FlashcardIsUnknown if one does not
   */
  void require(Collection<FlashcardId> flashcards);
}
