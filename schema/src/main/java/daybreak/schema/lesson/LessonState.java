package daybreak.schema.lesson;

import daybreak.schema.input.Worded;

/** The life of a lesson; a revision makes a new version and leaves the state as it is. */
public enum LessonState implements Worded {
  DRAFT,
  PUBLISHED,
  RETIRED
}
