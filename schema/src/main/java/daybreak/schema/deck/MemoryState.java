package daybreak.schema.deck;

import daybreak.schema.input.Worded;

/** Where a card stands in its schedule: in short steps, in days, or in short steps again. */
public enum MemoryState implements Worded {
  LEARNING,
  REVIEW,
  RELEARNING
}
