package daybreak.load.alarm;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run is to be.
 *
 * @param jar the product's
 * @param report the file for the figures as JSON
 * @param faults the names of those to be run; {@code all} stands for every one
 * @param prometheus the program
 */
record AlarmSettings(Path jar, Path report, List<String> faults, String prometheus) {

  private static final String ALL = "all";

  AlarmSettings {
    List<String> unknown = faults.stream().filter(name -> !known().contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no fault %s: there are %s".formatted(unknown, known()));
    }
  }

  /** From a command's arguments, the jar and the report, and the virtual machine's properties. */
  static AlarmSettings of(String... arguments) {
    return new AlarmSettings(
        Path.of(arguments[0]).toAbsolutePath().normalize(),
        Path.of(arguments[1]),
        List.of(System.getProperty("fault", ALL).split(",", -1)),
        System.getProperty("prometheus", "prometheus"));
  }

  private static List<String> known() {
    return Stream.concat(
            Incident.ALL.stream().map(Incident::name), Stream.of(HealthyQuarter.NAME, ALL))
        .toList();
  }

  /** Those to be run, in their order. */
  List<Incident> incidents() {
    return Incident.ALL.stream().filter(incident -> runs(incident.name())).toList();
  }

  /** Whether it is to be run. */
  boolean runs(String name) {
    return faults.contains(ALL) || faults.contains(name);
  }
}
