package daybreak.schema.replay;

import daybreak.schema.input.Worded;
import java.util.List;

/** Whose tables are made again. */
public enum ReplayedProjection implements Worded {
  /** The bank's. */
  CONTENT,
  /** The learners'. */
  LEARNER,
  /** Both, of one moment. */
  ALL;

  /** The names of the projections, which are those of their tokens and of their schemas. */
  public List<String> projections() {
    return switch (this) {
      case CONTENT, LEARNER -> List.of(text());
      case ALL -> List.of(CONTENT.text(), LEARNER.text());
    };
  }
}
