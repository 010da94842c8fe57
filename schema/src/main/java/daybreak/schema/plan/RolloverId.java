package daybreak.schema.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.event.ExternalId;
import java.util.UUID;

/** The identity of one time zone's change to one local date. */
public record RolloverId(@JsonValue UUID value) {

  @JsonCreator
  public RolloverId {}

  /** The one rollover of a zone to a day. */
  public static RolloverId of(LocalDay day) {
    return new RolloverId(ExternalId.uuid("rollover", day.zone() + "/" + day.date()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
