package daybreak.schema.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an item of a plan asks a learner to do. */
public enum ItemKind {
  /** Review the flashcards it refers to. */
  @JsonProperty("cards")
  CARDS,
  /** Take a quiz of the topics it refers to. */
  @JsonProperty("quiz")
  QUIZ,
  /** Study the lesson it refers to. */
  @JsonProperty("lesson")
  LESSON
}
