package daybreak.schema.content;

import daybreak.schema.input.Worded;

/**
 * The life of a question or a flashcard: {@code draft -> validated | rejected -> retired}. A
 * revision makes a new version, which is a draft again; so is what is restored.
 */
public enum ContentState implements Worded {
  DRAFT,
  VALIDATED,
  REJECTED,
  RETIRED
}
