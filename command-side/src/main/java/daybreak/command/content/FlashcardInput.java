package daybreak.command.content;

import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.input.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a flashcard has wherever it comes from, and the rules that they keep. */
public interface FlashcardInput {

  int SIDE = 10_000;

  @Field(required = true, as = CardType.class, example = "basic")
  @Nullable String cardType();

  @Field(required = true, least = 1, most = SIDE, example = "Apogee")
  @Nullable String front();

  @Field(
      required = true,
      least = 1,
      most = SIDE,
      example = "The point of an orbit that is farthest from the Earth")
  @Nullable String back();

  @Field(most = FieldReader.TAGS, each = Tags.LONGEST, example = "[\"orbits\"]")
  @Nullable List<@Nullable String> tags();

  /** What one version says. */
  default FlashcardContent content(FieldReader input) {
    return new FlashcardContent(
        input.choice("cardType", cardType(), CardType.class).orElse(CardType.BASIC),
        input.text("front", front(), SIDE),
        input.text("back", back(), SIDE),
        input.tags(tags()));
  }
}
