package daybreak.schema.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form of stored JSON: events, their metadata, the results of commands and fingerprints.
 * Absent values are left out, properties are in alphabetical order, times are ISO-8601.
 */
public final class Json {

  private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

  private Json() {}

  /** The mapper of all stored JSON. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Gives another mapper's builder the same form. */
  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    return builder.changeDefaultPropertyInclusion(
        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }
}
