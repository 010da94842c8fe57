package daybreak.command.imports.bank;

import daybreak.command.content.FlashcardInput;
import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardCommand.AuthorFlashcard;
import daybreak.schema.content.FlashcardCommand.ValidateFlashcard;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flashcard.
 *
 * @param validated whether it is ready, so validated at once
 */
record FlashcardLine(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String subject,
    @Nullable String topic,
    @Field(as = CardType.class, standard = "basic") @Nullable String cardType,
    @Nullable String front,
    @Nullable String back,
    @Nullable List<@Nullable String> tags,
    @Nullable Boolean validated)
    implements BankLine, InTopic, FlashcardInput {

  FlashcardLine {
    cardType = cardType == null ? CardType.BASIC.text() : cardType;
  }

  @Override
  public BankItem item() {
    FieldReader input = new FieldReader();
    FlashcardId card = new FlashcardId(BankLine.id(input, "flashcard", "id", id));
    TopicPlace place = place(input);
    FlashcardContent content = content(input);
    return input.valid(
        new BankItem(
            "flashcard",
            card.value(),
            places -> new AuthorFlashcard(card, places.topic(place), content),
            Boolean.TRUE.equals(validated)
                ? List.of(new ValidateFlashcard(card, null))
                : List.of()));
  }
}
