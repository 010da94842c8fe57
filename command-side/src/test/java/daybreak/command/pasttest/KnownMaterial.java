package daybreak.command.pasttest;

import daybreak.command.content.EmptyBank;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.quiz.QuestionVersion;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Two validated questions, one to choose and one to find words for, and a draft, all of one topic;
 * nothing else exists.
 */
record KnownMaterial(ShownQuestion chosen, ShownQuestion worded, ShownQuestion draft)
    implements EmptyBank {

  static final SubjectId SUBJECT = new SubjectId(UUID.randomUUID());
  static final TopicId TOPIC = new TopicId(UUID.randomUUID());
  static final List<Titled> SUBJECTS = List.of(new Titled(SUBJECT.value(), "Animals"));
  static final List<Titled> TOPICS = List.of(new Titled(TOPIC.value(), "Bats"));

  static KnownMaterial made() {
    return new KnownMaterial(
        shown(
            new QuestionContent(
                QuestionType.MCQ,
                "Do bats roost alone?",
                List.of("Always", "Seldom", "Never"),
                new Answer.Choice(1),
                "Most form colonies.",
                null)),
        shown(
            new QuestionContent(
                QuestionType.TEXT,
                "How do bats find their way?",
                List.of(),
                new Answer.Words("by echo"),
                null,
                null)),
        shown(
            new QuestionContent(
                QuestionType.TEXT, "Draft", List.of(), new Answer.Words("none"), null, null)));
  }

  private static ShownQuestion shown(QuestionContent content) {
    return new ShownQuestion(new QuestionId(UUID.randomUUID()), 3, SUBJECT, TOPIC, content);
  }

  @Override
  public List<ShownQuestion> validated(List<QuestionId> questions) {
    return found(questions, chosen, worded);
  }

  @Override
  public List<ShownQuestion> latest(List<QuestionId> questions) {
    return found(questions, chosen, worded, draft);
  }

  private static List<ShownQuestion> found(List<QuestionId> wanted, ShownQuestion... known) {
    return wanted.stream()
        .flatMap(id -> Stream.of(known).filter(shown -> shown.question().equals(id)))
        .toList();
  }

  @Override
  public List<ShownQuestion> versions(List<QuestionVersion> versions) {
    return latest(versions.stream().map(QuestionVersion::question).toList());
  }

  @Override
  public List<Titled> subjects(List<ShownQuestion> questions) {
    return questions.isEmpty() ? List.of() : SUBJECTS;
  }

  @Override
  public List<Titled> topics(List<ShownQuestion> questions) {
    return questions.isEmpty() ? List.of() : TOPICS;
  }
}
