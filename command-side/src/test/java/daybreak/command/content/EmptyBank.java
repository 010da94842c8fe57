package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.problem.NotFound;
import daybreak.schema.quiz.QuestionVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A bank in which nothing exists; tests say what there is after all. */
public interface EmptyBank extends BankFacts {

  @Override
  default SubjectId subjectOfOpen(TopicId topic) {
    throw new TopicIsUnknown(topic);
  }

  @Override
  default void requireOpen(SubjectId subject) {
    requireSubjects(List.of(subject));
  }

  @Override
  default void requireEmpty(SubjectId subject) {}

  @Override
  default void requireEmpty(SubjectId subject, TopicId topic) {}

  @Override
  default void requireSubjects(Collection<SubjectId> subjects) {
    subjects.forEach(subject -> {
      throw new SubjectIsUnknown(subject);
    });
  }

  @Override
  default void requireTopics(Collection<TopicId> topics) {
    topics.forEach(topic -> {
      throw new TopicIsUnknown(topic);
    });
  }

  @Override
  default void requireFlashcards(Collection<FlashcardId> flashcards) {
    flashcards.forEach(card -> {
      throw new FlashcardIsUnknown(card);
    });
  }

  @Override
  default ContentPlace placeOf(FlashcardId card) {
    throw new NotFound("flashcard", card);
  }

  @Override
  default void requireValidated(FlashcardId card) {
    throw new NotFound("flashcard", card);
  }

  @Override
  default ContentPlace placeOf(LessonId lesson) {
    throw new NotFound("lesson", lesson);
  }

  @Override
  default List<ShownQuestion> validated(List<QuestionId> questions) {
    return List.of();
  }

  @Override
  default List<ShownQuestion> latest(List<QuestionId> questions) {
    return List.of();
  }

  @Override
  default List<ShownQuestion> versions(List<QuestionVersion> versions) {
    return List.of();
  }

  @Override
  default void requireFree(String subjectTitle) {}

  @Override
  default void requireFree(SubjectId subject, String topicTitle) {}

  @Override
  default Optional<Titled> subjectNamed(String name) {
    return Optional.empty();
  }

  @Override
  default List<Titled> subjects(List<ShownQuestion> questions) {
    return List.of();
  }

  @Override
  default List<Titled> topics(List<ShownQuestion> questions) {
    return List.of();
  }
}
