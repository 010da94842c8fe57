package daybreak.schema.content;

import java.util.List;

/** What one version of a flashcard says; tags are normalised and sorted. */
public record FlashcardContent(CardType cardType, String front, String back, List<String> tags) {

  public FlashcardContent {
    tags = List.copyOf(tags);
  }
}
