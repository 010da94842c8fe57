package daybreak.schema.learner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A time zone under the name by which it was chosen, which may be one that Java leaves out. */
public record NamedZone(@JsonValue String name) {

  private static final Set<String> KNOWN =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> !zone.startsWith("SystemV/"))
          .collect(Collectors.toUnmodifiableSet());

  /** Names of the IANA database that Java leaves out, with the zones that they link to there. */
  private static final Map<String, String> LINKS =
      Map.of(
          "EST", "America/Panama",
          "MST", "America/Phoenix",
          "HST", "Pacific/Honolulu",
          "ROC", "Asia/Taipei",
          "GMT+0", "Etc/GMT",
          "GMT-0", "Etc/GMT");

  /**
   * A zone that is in use already.
   *
   * @throws java.time.DateTimeException if there is no such zone
   */
  @JsonCreator
  public NamedZone {
    ZoneId _ = of(name);
  }

  /** The zone of the IANA database that has the name. */
  public static Optional<NamedZone> find(String name) {
    return KNOWN.contains(LINKS.getOrDefault(name, name))
        ? Optional.of(new NamedZone(name))
        : Optional.empty();
  }

  /** The zone to reckon with: names that link to one zone have the same. */
  public ZoneId zone() {
    return of(name);
  }

  private static ZoneId of(String name) {
    return ZoneId.of(LINKS.getOrDefault(name, name));
  }

  @Override
  public String toString() {
    return name;
  }
}
