package daybreak.schema.content;

import daybreak.schema.input.Worded;

/** How a flashcard is shown. */
public enum CardType implements Worded {
  BASIC,
  CLOZE,
  IMAGE
}
