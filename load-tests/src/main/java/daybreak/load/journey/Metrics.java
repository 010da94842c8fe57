package daybreak.load.journey;

import java.util.stream.DoubleStream;

/** The metrics of a process as a scrape has them. */
record Metrics(String text) {

  /** The sum of all series of that name. */
  double sum(String name) {
    return values(name).sum();
  }

  /** The greatest of them; 0 where there is none. */
  double most(String name) {
    return values(name).max().orElse(0);
  }

  private DoubleStream values(String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .filter(Double::isFinite);
  }
}
