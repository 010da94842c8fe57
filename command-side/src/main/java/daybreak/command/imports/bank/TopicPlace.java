package daybreak.command.imports.bank;

import daybreak.schema.content.TopicId;
import daybreak.schema.input.FieldReader;
import daybreak.schema.problem.Code;
import org.jspecify.annotations.Nullable;

/** How a line names a topic. */
sealed interface TopicPlace {

  record ById(TopicId topic) implements TopicPlace {}

  /** A topic of this title in a subject of that title, made by the way if there is none. */
  record ByTitles(SubjectPlace.ByTitle subject, String topic) implements TopicPlace {}

  static TopicPlace read(
      FieldReader input,
      @Nullable String topicId,
      @Nullable String subject,
      @Nullable String topic) {
    if (topicId == null && subject == null && topic == null) {
      input.refuse("topicId", Code.MISSING, "is missing, or subject and topic");
    }
    if (topicId != null && (subject != null || topic != null)) {
      input.refuse(
          "topic", Code.CONFLICTING, "must be left out, with subject, where there is a topicId");
    }
    return topicId == null
        ? new ByTitles(
            new SubjectPlace.ByTitle(input.title("subject", subject)), input.title("topic", topic))
        : new ById(new TopicId(BankLine.id(input, "topic", "topicId", topicId)));
  }
}
