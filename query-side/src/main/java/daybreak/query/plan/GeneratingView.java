package daybreak.query.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import daybreak.schema.document.Field;
import daybreak.schema.document.Pending;
import java.net.URI;
import java.time.LocalDate;

/**
 * A plan that is being made.
 *
 * @param state {@code generating}
 */
record GeneratingView(@Field(words = {"generating"}) String state, @JsonIgnore URI location)
    implements PlanView, Pending {

  static GeneratingView of(LocalDate date) {
    return new GeneratingView("generating", URI.create("/api/daily-plan/" + date));
  }
}
