package daybreak.command.replay;

import daybreak.command.http.Until;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.Code;
import daybreak.schema.replay.ReplayPurpose;
import daybreak.schema.replay.ReplayedProjection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played again.
 *
 * @param projection whose tables are to be made
 * @param purpose whether they are to follow the log, or to be as of a moment
 * @param until the last position, or the moment, that they are to include; as of now if left out
 * @param learner the only one whose tables are to be made; not for the bank's alone
 */
record ReplayForm(
    @Field(required = true, as = ReplayedProjection.class, example = "content")
        @Nullable String projection,
    @Field(required = true, as = ReplayPurpose.class, example = "as-of") @Nullable String purpose,
    @Nullable Until until,
    @Field(as = UUID.class) @Nullable String learner) {

  /** What is asked for, which may be one that no log has. */
  WantedReplay read() {
    FieldReader input = new FieldReader();
    ReplayedProjection whose =
        input
            .choice("projection", projection, ReplayedProjection.class)
            .orElse(ReplayedProjection.ALL);
    ReplayPurpose what =
        input.choice("purpose", purpose, ReplayPurpose.class).orElse(ReplayPurpose.AS_OF);
    if (what == ReplayPurpose.REBUILD) {
      conflict(input, "until", until, "is not for a rebuild, which follows the log");
      conflict(input, "learner", learner, "is not for a rebuild, which is of all");
    } else if (whose == ReplayedProjection.CONTENT) {
      conflict(input, "learner", learner, "is not for the bank's tables alone");
    }
    return input.valid(
        new WantedReplay(
            whose,
            what,
            Until.position(input, until),
            Until.moment(input, until),
            oneLearner(input)));
  }

  private static void conflict(
      FieldReader input, String field, @Nullable Object given, String message) {
    if (given != null) {
      input.refuse(field, Code.CONFLICTING, message);
    }
  }

  private @Nullable LearnerId oneLearner(FieldReader input) {
    return learner == null ? null : new LearnerId(input.id("learner", learner));
  }
}
