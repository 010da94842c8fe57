package daybreak.load.bench;

import daybreak.load.platform.Clients;
import daybreak.load.platform.HttpConnection;
import daybreak.schema.command.Command;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Intent;
import daybreak.schema.command.Issuer;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicId;
import java.util.List;
import java.util.UUID;

/**
 * The command that the benchmark repeats, as a bus takes it and as HTTP does: author a question.
 */
final class Commands {

  private static final Issuer ADMIN = Issuer.user(UUID.randomUUID());
  private static final String TEXT =
      "Which of these is the nearest to the sun, seen from a planet that is not the earth? "
          .repeat(3);

  private Commands() {}

  /** Adds the topic that the questions belong to. */
  static TopicId addTopic(CommandGateway gateway) {
    SubjectId subject = new SubjectId(UUID.randomUUID());
    TopicId topic = new TopicId(UUID.randomUUID());
    long _ = send(gateway, new AddSubject(subject, "Astronomy"));
    long _ = send(gateway, new AddTopic(topic, subject, "Planets"));
    return topic;
  }

  /** A client of the command bus. */
  static Clients.Client onBus(CommandGateway gateway, TopicId topic) {
    return () -> author(gateway, topic);
  }

  /** Authors one question; answers its event's position. */
  static long author(CommandGateway gateway, TopicId topic) {
    QuestionId question = new QuestionId(UUID.randomUUID());
    QuestionContent content =
        new QuestionContent(
            QuestionType.MCQ,
            TEXT,
            List.of("Venus", "Mercury", "Mars", "The moon"),
            new Answer.Choice(1),
            null,
            0.5);
    return send(gateway, new AuthorQuestion(question, topic, content, List.of("planets", "sun")));
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

  private static long send(CommandGateway gateway, Command command) {
    return gateway.send(Intent.create(command), ADMIN).position();
  }
}
