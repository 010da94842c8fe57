package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.quiz.QuestionVersion;
import java.util.List;

/**
 * What learners study, as the event store has it now. Handlers of learners' commands take it as a
 * parameter.
 */
public interface StudyMaterial {

  /**
   * Where a flashcard belongs, for ever.
   *
   * @throws daybreak.schema.problem.NotFound if there is no such card
   */
  ContentPlace placeOf(FlashcardId card);

  /**
   * Lets only a flashcard pass that is validated as it stands.
   *
   * @throws daybreak.schema.problem.NotFound if there is no such card
   * @throws FlashcardIsRetired if it is retired
   * @throws FlashcardIsNotValidated if it is a draft or rejected
   */
  void requireValidated(FlashcardId card);

  /**
   * Where a lesson belongs, for ever.
   *
   * @throws daybreak.schema.problem.NotFound if no such lesson is published
   */
  ContentPlace placeOf(LessonId lesson);

  /** Those of the questions that are validated, in their last version and the order given. */
  List<ShownQuestion> validated(List<QuestionId> questions);

  /** Those of the questions that there are, in any state, their last version, the order given. */
  List<ShownQuestion> latest(List<QuestionId> questions);

  /** Those of the versions that there are, in any state and the order given. */
  List<ShownQuestion> versions(List<QuestionVersion> versions);

  /** The subjects of questions, each once, in the order in which they first appear. */
  List<Titled> subjects(List<ShownQuestion> questions);

  /** The topics of questions, each once, in the order in which they first appear. */
  List<Titled> topics(List<ShownQuestion> questions);
}
