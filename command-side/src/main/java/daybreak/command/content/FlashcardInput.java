package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a flashcard has wherever it comes from, and the rules that they keep. */
public interface FlashcardInput {

  int SIDE = 10_000;

  @Nullable String cardType();

  @Nullable String front();

  @Nullable String back();

  @Nullable List<@Nullable String> tags();

  /** What one version says. */
  default FlashcardContent content(Input input) {
    return new FlashcardContent(
        input
            .choice("cardType", cardType(), CardType.values(), CardType::text)
            .orElse(CardType.BASIC),
        input.text("front", front(), SIDE),
        input.text("back", back(), SIDE),
        input.tags(tags()));
  }
}
