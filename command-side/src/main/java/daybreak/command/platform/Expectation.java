package daybreak.command.platform;

import daybreak.schema.input.EntityTags;
import daybreak.schema.platform.PreconditionFailed;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of its aggregate a command is meant for. It is checked on the aggregate that the
 * command's unit of work has loaded, so that whoever comes between is a collision, and after a
 * collision it is checked again.
 */
record Expectation(@Nullable EntityTags versions) {

  static final Expectation NONE = new Expectation(null);

  private static final String METADATA_KEY = "expectation";

  Map<String, ?> metadata() {
    return versions == null ? Map.of() : Map.of(METADATA_KEY, versions);
  }

  /** What the current unit of work's command expects. */
  static Expectation current() {
    return CurrentUnitOfWork.map(unit -> unit.getMessage().getMetaData().get(METADATA_KEY))
        .map(EntityTags.class::cast)
        .map(Expectation::new)
        .orElse(NONE);
  }

  /**
   * Checks the aggregate as it is.
   *
   * @throws PreconditionFailed if it is of another version
   */
  void check(Aggregate<?> aggregate) {
    if (versions != null && !versions.includes(String.valueOf(aggregate.version()))) {
      throw new PreconditionFailed();
    }
  }
}
