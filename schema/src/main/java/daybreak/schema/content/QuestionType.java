package daybreak.schema.content;

import daybreak.schema.input.Worded;

/** How a question is answered: by choosing, or in one's own words. */
public enum QuestionType implements Worded {
  MCQ,
  TEXT
}
