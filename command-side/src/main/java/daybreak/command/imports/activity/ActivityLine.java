package daybreak.command.imports.activity;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import daybreak.schema.document.Field;
import daybreak.schema.event.ExternalId;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.Code;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one line of an import of activity says. Its ids are the author's own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "review", value = ReviewLine.class),
  @JsonSubTypes.Type(name = "test", value = TestLine.class)
})
sealed interface ActivityLine permits ReviewLine, TestLine {

  /** The most characters that an external id may have. */
  int ID = 500;

  /** The learner's external id; who was not seen before is registered. */
  @Field(required = true, least = 1, most = ID, example = "l1")
  @Nullable String learner();

  /** When it was, from 1970 to now. */
  @Field(required = true, as = Instant.class, example = "2026-01-02T03:04:05Z")
  @Nullable String at();

  /**
   * What the line asks for.
   *
   * @param now nothing of the past is later
   * @throws daybreak.schema.problem.InvalidInput if it breaks a rule
   */
  PastActivity activity(Instant now);

  /** The UUID of an external id. */
  static UUID id(FieldReader input, String kind, String field, @Nullable String externalId) {
    return ExternalId.uuid(kind, input.text(field, externalId, ID));
  }

  static LearnerId learner(FieldReader input, @Nullable String externalId) {
    return new LearnerId(id(input, "learner", "learner", externalId));
  }

  /** When it was: from 1970 to now, in whole milliseconds. */
  static Instant at(FieldReader input, @Nullable String text, Instant now) {
    Instant at = input.instant("at", text);
    if (at.isBefore(Instant.EPOCH) || at.isAfter(now)) {
      input.refuse("at", Code.OUT_OF_RANGE, "must lie between 1970 and now");
    }
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** How long something took, if it is known. */
  static @Nullable Long millis(FieldReader input, String field, @Nullable Integer millis) {
    return millis == null ? null : (long) input.number(field, millis, 0, FieldReader.DAY_IN_MILLIS);
  }
}
