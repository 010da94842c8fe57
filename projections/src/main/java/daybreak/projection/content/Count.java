package daybreak.projection.content;

import daybreak.schema.content.ContentState;
import daybreak.schema.input.Worded;

/** What the statistics count; each is a column of theirs, named by its word. */
public enum Count implements Worded {
  QUESTIONS_DRAFT,
  QUESTIONS_VALIDATED,
  QUESTIONS_REJECTED,
  QUESTIONS_RETIRED,
  FLASHCARDS_DRAFT,
  FLASHCARDS_VALIDATED,
  FLASHCARDS_REJECTED,
  FLASHCARDS_RETIRED,
  EXERCISES,
  ASSETS,
  LESSONS,
  UNTAGGED;

  static Count questions(ContentState state) {
    return switch (state) {
      case DRAFT -> QUESTIONS_DRAFT;
      case VALIDATED -> QUESTIONS_VALIDATED;
      case REJECTED -> QUESTIONS_REJECTED;
      case RETIRED -> QUESTIONS_RETIRED;
    };
  }

  static Count flashcards(ContentState state) {
    return switch (state) {
      case DRAFT -> FLASHCARDS_DRAFT;
      case VALIDATED -> FLASHCARDS_VALIDATED;
      case REJECTED -> FLASHCARDS_REJECTED;
      case RETIRED -> FLASHCARDS_RETIRED;
    };
  }
}
