package daybreak.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table for people and as JSON for the next run. */
final class Report {

  /**
   * One figure beside its baseline.
   *
   * @param ratio figure / baseline
   * @param goal the least ratio wanted, or the most for a lag; 0 where none is set
   */
  record Line(
      String what, double figure, String unit, double baseline, double ratio, String goal) {}

  private final List<Line> lines = new ArrayList<>();

  /** Adds a rate beside the baseline's and prints it. */
  void rate(String what, double figure, double baseline, String unit, String goal) {
    add(new Line(what, figure, unit, baseline, figure / baseline, goal));
  }

  /** Adds a time beside the baseline's, both in milliseconds, and prints it. */
  void latency(String what, double figure, double baseline, String goal) {
    add(new Line(what, figure, "ms", baseline, figure / baseline, goal));
  }

  /** Adds a figure that has no baseline. */
  void figure(String what, double figure, String unit, String goal) {
    add(new Line(what, figure, unit, 0, 0, goal));
  }

  private void add(Line line) {
    lines.add(line);
    System.out.printf(
        Locale.ROOT,
        "%-76s %12.2f %-12s %12.2f %7.2f  %s%n",
        line.what(),
        line.figure(),
        line.unit(),
        line.baseline(),
        line.ratio(),
        line.goal());
  }

  static void heading() {
    System.out.printf(
        "%-76s %12s %-12s %12s %7s  %s%n", "what", "figure", "unit", "baseline", "ratio", "goal");
  }

  void write(Path file) throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, mapper.writeValueAsBytes(lines));
  }
}
