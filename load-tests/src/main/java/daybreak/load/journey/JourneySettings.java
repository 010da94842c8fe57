package daybreak.load.journey;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run of the journeys is to be.
 *
 * @param jar the product's
 * @param report the file for the figures as JSON
 * @param phases the names of the loads to be put on; {@code all} stands for every one
 * @param learners how many there are
 * @param minutes how long each load counts
 */
record JourneySettings(Path jar, Path report, List<String> phases, int learners, int minutes) {

  private static final String ALL = "all";
  private static final int LEARNERS = 20_000;
  private static final int MINUTES = 5;
  private static final int WARM_UP_SECONDS = 60;

  /** More than what any request may take. */
  private static final int GRACE_SECONDS = 12;

  /** From a command's arguments, the jar and the report, and the virtual machine's properties. */
  static JourneySettings of(String... arguments) {
    return new JourneySettings(
        Path.of(arguments[0]),
        Path.of(arguments[1]),
        List.of(System.getProperty("phase", ALL).split(",", -1)),
        Integer.getInteger("learners", LEARNERS),
        Integer.getInteger("minutes", MINUTES));
  }

  /** The loads to be put on, in their order. */
  List<Load> loads() {
    List<Load> loads =
        Load.ALL.stream()
            .filter(load -> phases.contains(ALL) || phases.contains(load.name()))
            .toList();
    if (loads.isEmpty()) {
      throw new IllegalArgumentException("There is no load of these names: " + phases);
    }
    return loads;
  }

  Pace pace(Load load) {
    return new Pace(load.startsPerMinute(), WARM_UP_SECONDS, minutes * 60, GRACE_SECONDS);
  }
}
