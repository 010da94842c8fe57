package daybreak.command.imports.bank;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import daybreak.schema.document.Field;
import daybreak.schema.event.ExternalId;
import daybreak.schema.input.FieldReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one line of an import says. Its ids are the author's own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "subject", value = SubjectLine.class),
  @JsonSubTypes.Type(name = "topic", value = TopicLine.class),
  @JsonSubTypes.Type(name = "question", value = QuestionLine.class),
  @JsonSubTypes.Type(name = "flashcard", value = FlashcardLine.class),
  @JsonSubTypes.Type(name = "exercise", value = ExerciseLine.class),
  @JsonSubTypes.Type(name = "lesson", value = LessonLine.class),
  @JsonSubTypes.Type(name = "deck", value = DeckLine.class)
})
sealed interface BankLine
    permits SubjectLine,
        TopicLine,
        QuestionLine,
        FlashcardLine,
        ExerciseLine,
        LessonLine,
        DeckLine {

  /** The most characters that an external id may have. */
  int ID = 500;

  /** An id of the author's own. The same line again changes nothing. */
  @Field(required = true, least = 1, most = ID)
  @Nullable String id();

  /**
   * What the line asks for, by the bank's rules.
   *
   * @throws daybreak.schema.problem.InvalidInput if it breaks one
   */
  BankItem item();

  /** The UUID of an external id. */
  static UUID id(FieldReader input, String kind, String field, @Nullable String externalId) {
    return ExternalId.uuid(kind, input.text(field, externalId, ID));
  }
}
