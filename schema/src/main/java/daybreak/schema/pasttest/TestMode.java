package daybreak.schema.pasttest;

import daybreak.schema.input.Worded;

/** When a test tells what is right: {@code TUTOR} after each answer, {@code TIMED} at the end. */
public enum TestMode implements Worded {
  TUTOR,
  TIMED
}
