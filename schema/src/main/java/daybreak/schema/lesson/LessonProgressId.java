package daybreak.schema.lesson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.event.ExternalId;
import daybreak.schema.learner.LearnerId;
import java.util.UUID;

/** The identity of one learner's progress in one lesson. */
public record LessonProgressId(@JsonValue UUID value) {

  @JsonCreator
  public LessonProgressId {}

  /** The one progress that a learner can have in a lesson. */
  public static LessonProgressId of(LearnerId learner, LessonId lesson) {
    return new LessonProgressId(ExternalId.uuid("lesson-progress", learner + "/" + lesson));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
