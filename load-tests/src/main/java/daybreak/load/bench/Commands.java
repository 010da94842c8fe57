package daybreak.load.bench;

import daybreak.command.platform.CommandSender;
import daybreak.command.platform.Target;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import daybreak.schema.eventstore.Receipt;
import java.util.List;
import java.util.UUID;

/**
 * The command that the benchmark repeats, as a bus takes it and as HTTP does: author a question.
 */
final class Commands {

  private static final UUID ADMIN = UUID.randomUUID();
  private static final String TEXT =
      "Which of these is the nearest to the sun, seen from a planet that is not the earth? "
          .repeat(3);

  private Commands() {}

  /** Adds the topic that the questions belong to. */
  static TopicId addTopic(CommandSender sender) {
    SubjectId subject = new SubjectId(UUID.randomUUID());
    TopicId topic = new TopicId(UUID.randomUUID());
    long _ = send(sender, new AddSubject(subject, "Astronomy"), target("subject", subject.value()));
    long _ = send(sender, new AddTopic(topic, subject, "Planets"), target("topic", topic.value()));
    return topic;
  }

  /** A client of the command bus. */
  static Clients.Client onBus(CommandSender sender, TopicId topic) {
    return () -> author(sender, topic);
  }

  /** Authors one question; answers its event's position. */
  static long author(CommandSender sender, TopicId topic) {
    QuestionId question = new QuestionId(UUID.randomUUID());
    QuestionContent content =
        new QuestionContent(
            QuestionType.MCQ,
            TEXT,
            List.of("Venus", "Mercury", "Mars", "The moon"),
            new Answer.Choice(1),
            null,
            0.5);
    return send(
        sender,
        new AuthorQuestion(question, topic, content, List.of("planets", "sun")),
        target("question", question.value()));
  }

  /** The same over HTTP. */
  static byte[] request(String token, String topic) {
    return HttpConnection.post(
        "/api/content/questions",
        token,
        """
        {"topicId":"%s","type":"mcq","text":"%s","choices":["Venus","Mercury","Mars","The moon"],\
        "answer":1,"tags":["planets","sun"],"difficulty":0.5}\
        """
            .formatted(topic, TEXT));
  }

  private static long send(CommandSender sender, Object command, Target target) {
    Receipt receipt = Receipt.plain();
    sender.create(command, target, ADMIN, receipt);
    return receipt.position();
  }

  private static Target target(String what, UUID id) {
    return new Target(what, "/api/content/" + what + "s", id);
  }
}
