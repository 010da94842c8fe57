package daybreak.schema.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.event.ExternalId;
import daybreak.schema.learner.LearnerId;
import java.time.LocalDate;
import java.util.UUID;

/** The identity of one learner's plan for one local date. */
public record PlanId(@JsonValue UUID value) {

  @JsonCreator
  public PlanId {}

  /** The one plan that a learner can have for a date. */
  public static PlanId of(LearnerId learner, LocalDate date) {
    return new PlanId(ExternalId.uuid("daily-plan", learner + "/" + date));
  }

  /** The id of the plan's item at an index, counted from 0. */
  public UUID item(int index) {
    return ExternalId.uuid("plan-item", this + "/" + index);
  }

  /** The id of an item that a revision of the plan brings, from 1, at an index counted from 0. */
  public UUID item(int revision, int index) {
    return revision == 0
        ? item(index)
        : ExternalId.uuid("plan-item", this + "/" + revision + "/" + index);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
