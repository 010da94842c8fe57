package daybreak.schema.deck;

import daybreak.schema.input.Worded;

/** How well a card was remembered; the numbers of the scheduler are 1 to 4. */
public enum Rating implements Worded {
  AGAIN,
  HARD,
  GOOD,
  EASY;

  /** 1 to 4, from the worst. */
  public int number() {
    return ordinal() + 1;
  }
}
