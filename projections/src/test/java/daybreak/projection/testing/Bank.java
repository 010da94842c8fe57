package daybreak.projection.testing;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.event.ExternalId;
import java.util.List;
import java.util.UUID;

/** A small bank for examples: one subject, one topic, and questions by name. */
public final class Bank {

  public static final SubjectId SUBJECT = new SubjectId(id("subject"));
  public static final TopicId TOPIC = new TopicId(id("topic"));

  private Bank() {}

  /** The subject and its topic. */
  public static List<Event> opened() {
    return List.of(
        new SubjectAdded(SUBJECT, "Anatomy"), new TopicAdded(TOPIC, SUBJECT, "The heart"));
  }

  public static QuestionAuthored authored(String name) {
    QuestionContent content =
        new QuestionContent(
            QuestionType.TEXT, name, List.of(), new Answer.Words("yes"), null, null);
    return new QuestionAuthored(question(name), SUBJECT, TOPIC, content, List.of("easy"));
  }

  public static QuestionValidated validated(String name) {
    return new QuestionValidated(question(name), null);
  }

  public static QuestionRetired retired(String name) {
    return new QuestionRetired(question(name), null);
  }

  public static QuestionId question(String name) {
    return new QuestionId(id(name));
  }

  private static UUID id(String name) {
    return ExternalId.uuid("test", name);
  }
}
