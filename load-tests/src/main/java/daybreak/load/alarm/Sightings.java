package daybreak.load.alarm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What was raised since something happened: how many seconds later, and whether it fired. */
final class Sightings {

  private final Map<Alert, Double> pending = new LinkedHashMap<>();
  private final Map<Alert, Double> firing = new LinkedHashMap<>();

  /** Notes what is raised so many seconds later. */
  void add(double seconds, List<Raised> raised) {
    for (Raised one : raised) {
      (one.fires() ? firing : pending).putIfAbsent(one.alert(), seconds);
    }
  }

  /** When the first alert fired that says this; none if none has. */
  OptionalDouble secondsTo(Alert named) {
    return firing.entrySet().stream()
        .filter(one -> one.getKey().says(named))
        .mapToDouble(Map.Entry::getValue)
        .min();
  }

  boolean hasFired(Alert named) {
    return secondsTo(named).isPresent();
  }

  /** How many fired. */
  int alarms() {
    return firing.size();
  }

  /** All in words, those first that fired. */
  List<String> told() {
    Stream<String> fired = firing.entrySet().stream().map(one -> told(one, "fired"));
    Stream<String> waited =
        pending.entrySet().stream()
            .filter(one -> !firing.containsKey(one.getKey()))
            .map(one -> told(one, "was pending"));
    return Stream.concat(fired, waited).toList();
  }

  private static String told(Map.Entry<Alert, Double> one, String what) {
    return "%s %s after %s s".formatted(one.getKey(), what, Math.round(one.getValue()));
  }
}
