package daybreak.command.imports.bank;

import daybreak.command.content.QuestionInput;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionCommand.ValidateQuestion;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionId;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param validated whether it is ready, so validated at once
 */
record QuestionLine(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String subject,
    @Nullable String topic,
    @Nullable String type,
    @Nullable String text,
    @Nullable List<@Nullable String> choices,
    @Nullable Answer answer,
    @Nullable String explanation,
    @Nullable List<@Nullable String> tags,
    @Nullable Double difficulty,
    @Nullable Boolean validated)
    implements BankLine, InTopic, QuestionInput {

  @Override
  public BankItem item() {
    FieldReader input = new FieldReader();
    QuestionId question = new QuestionId(BankLine.id(input, "question", "id", id));
    TopicPlace place = place(input);
    QuestionContent content = content(input);
    List<String> words = input.tags(tags);
    return input.valid(
        new BankItem(
            "question",
            question.value(),
            places -> new AuthorQuestion(question, places.topic(place), content, words),
            Boolean.TRUE.equals(validated)
                ? List.of(new ValidateQuestion(question, null))
                : List.of()));
  }
}
