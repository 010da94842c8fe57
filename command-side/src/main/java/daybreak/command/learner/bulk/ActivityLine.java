package daybreak.command.learner.bulk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import daybreak.command.platform.Input;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.platform.ExternalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
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

  /**
   * What the line asks for.
   *
   * @throws daybreak.schema.platform.InvalidInput if it breaks a rule
   */
  PastActivity activity();

  /** The UUID of an external id. */
  static UUID id(Input input, String kind, String field, @Nullable String externalId) {
    return ExternalId.uuid(kind, input.text(field, externalId, ID));
  }

  static LearnerId learner(Input input, @Nullable String externalId) {
    return new LearnerId(id(input, "learner", "learner", externalId));
  }

  /** A moment in ISO 8601; without an offset it is in UTC, without a clock it is midnight. */
  static Instant at(Input input, @Nullable String text) {
    try {
      if (text != null) {
        return instant(text).truncatedTo(ChronoUnit.MILLIS);
      }
      input.refuse("at", "is missing");
    } catch (DateTimeParseException e) {
      input.refuse("at", "must be a moment such as 2026-03-01T18:30:00Z");
    }
    return Instant.EPOCH;
  }

  private static Instant instant(String text) {
    TemporalAccessor moment =
        DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX]]")
            .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (moment) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      case LocalDate date -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
      default -> throw new IllegalStateException("No other form is asked for");
    };
  }

  /** How long something took, if it is known. */
  static @Nullable Long millis(Input input, String field, @Nullable Integer millis) {
    return millis == null ? null : (long) input.number(field, millis, 0, Input.DAY_IN_MILLIS);
  }
}
