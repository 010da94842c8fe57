package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.quiz.QuestionVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a command may know of the bank beside its own aggregate, as the event store has it now.
 * Handlers take it as a parameter. Where something belongs that commands before it in the same unit
 * have begun is known; states and versions are those that are committed.
 */
public interface BankFacts {

  /** The facts of an event store's bank. */
  static BankFacts in(EventStores stores) {
    return new StoredBankFacts(stores);
  }

  /**
   * The subject of a topic into which something may come, now and when the command is committed.
   *
   * @throws TopicIsUnknown if there is no such topic
   * @throws TopicIsRetired if it is retired
   * @throws SubjectIsRetired if its subject is
   */
  SubjectId subjectOfOpen(TopicId topic);

  /**
   * Lets only a subject pass into which something may come, now and when the command is committed.
   *
   * @throws SubjectIsUnknown if there is no such subject
   * @throws SubjectIsRetired if it is retired
   */
  void requireOpen(SubjectId subject);

  /**
   * Lets only a subject pass whose topics hold nothing live and whose decks hold no cards, now and
   * when the command is committed.
   *
   * @throws SubjectHoldsContent if one does
   */
  void requireEmpty(SubjectId subject);

  /**
   * Lets only a topic pass that holds nothing live, now and when the command is committed.
   *
   * @throws TopicHoldsContent if it does
   */
  void requireEmpty(SubjectId subject, TopicId topic);

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
  void requireFlashcards(Collection<FlashcardId> flashcards);

  /**
   * Where a flashcard belongs now.
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
   * Where a lesson belongs now.
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

  /**
   * Lets a title pass that no subject bears, now and when the command is committed.
   *
   * @throws SubjectTitleIsTaken if one does
   */
  void requireFree(String subjectTitle);

  /**
   * Lets a title pass that no topic of the subject bears, now and when the command is committed.
   *
   * @throws TopicTitleIsTaken if one does
   */
  void requireFree(SubjectId subject, String topicTitle);

  /**
   * The subject that an import means by an external id, or else by a title, with the title that it
   * bears: of several the oldest. A title that nobody bears leads to who has borne it.
   */
  Optional<Titled> subjectNamed(String name);

  /**
   * The subjects of questions with the titles that they bear, each once, in the order in which they
   * first appear.
   */
  List<Titled> subjects(List<ShownQuestion> questions);

  /**
   * The topics of questions with the titles that they bear, each once, in the order in which they
   * first appear.
   */
  List<Titled> topics(List<ShownQuestion> questions);
}
