package daybreak.schema.content;

import daybreak.schema.input.Worded;

/** What a bank's lists for admins are of. */
public enum ContentKind implements Worded {
  QUESTION,
  FLASHCARD,
  LESSON,
  EXERCISE
}
