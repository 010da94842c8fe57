package daybreak.load.drill;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run of the drill is to be.
 *
 * @param jar the product's
 * @param report the file for the figures as JSON
 * @param phases the names of those to be run; {@code all} stands for every one
 * @param pooled whether PgBouncer is between; without it every process has one address and the
 *     administrator's password, and each may migrate
 * @param perSecond how many requests all clients together make in a calm second
 * @param nodes how many web processes there are, and how many workers
 */
record DrillSettings(
    Path jar, Path report, List<String> phases, boolean pooled, int perSecond, int nodes) {

  private static final String ALL = "all";

  /** From a command's arguments, the jar and the report, and the virtual machine's properties. */
  static DrillSettings of(String... arguments) {
    return new DrillSettings(
        Path.of(arguments[0]).toAbsolutePath().normalize(),
        Path.of(arguments[1]),
        List.of(System.getProperty("phase", ALL).split(",", -1)),
        Boolean.parseBoolean(System.getProperty("pooled", "true")),
        Integer.getInteger("rate", 200),
        Integer.getInteger("nodes", 3));
  }

  /** Whether a phase is to be run. */
  boolean runs(String phase) {
    return phases.contains(ALL) || phases.contains(phase);
  }
}
