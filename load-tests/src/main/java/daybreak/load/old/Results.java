package daybreak.load.old;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that was found, printed as it comes, kept as JSON, and judged at the end. */
final class Results {

  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Bounded> figures = new ArrayList<>();

  /** A comparison as the file has it. */
  private record ComparisonLine(
      String what, String how, Cost old, Cost ours, double ratio, String verdict) {}

  /** A figure as the file has it. */
  private record FigureLine(String what, double value, String unit, String verdict) {}

  /** The file. */
  private record Found(List<ComparisonLine> comparisons, List<FigureLine> figures) {}

  /** Prints what the columns of comparisons are. */
  static void heading() {
    System.out.printf(
        Locale.ROOT,
        "%-18s %-10s %12s %10s %10s  %-16s %20s %16s %12s%n",
        "old / ours",
        "",
        "ms",
        "ms",
        "ratio",
        "goal",
        "buffers",
        "rows",
        "statements");
  }

  void add(Comparison found) {
    comparisons.add(found);
    System.out.printf(
        Locale.ROOT,
        "%-18s %-10s %12.2f %10.3f %9.0fx  %-16s %20s %16s %12s%n",
        found.what(),
        found.how(),
        found.old().millis(),
        found.ours().millis(),
        found.ratio(),
        found.verdict(),
        found.old().buffers() + " / " + found.ours().buffers(),
        found.old().rows() + " / " + found.ours().rows(),
        found.old().statements() + " / " + found.ours().statements());
  }

  void add(Bounded figure) {
    figures.add(figure);
    System.out.printf(
        Locale.ROOT,
        "%-52s %12.2f %-10s %s%n",
        figure.what(),
        figure.value(),
        figure.unit(),
        figure.verdict());
  }

  /** The goals that are not met, by what they are of. */
  List<String> notMet() {
    return Stream.concat(
            comparisons.stream()
                .filter(found -> !found.isMet())
                .map(found -> found.what() + " (" + found.how() + ")"),
            figures.stream().filter(figure -> !figure.isMet()).map(Bounded::what))
        .toList();
  }

  void write(Path file) throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Path _ = Files.createDirectories(file.toAbsolutePath().getParent());
    Path _ = Files.write(file, mapper.writeValueAsBytes(found()));
  }

  private Found found() {
    return new Found(
        comparisons.stream().map(Results::line).toList(),
        figures.stream().map(Results::line).toList());
  }

  private static ComparisonLine line(Comparison found) {
    return new ComparisonLine(
        found.what(), found.how(), found.old(), found.ours(), found.ratio(), found.verdict());
  }

  private static FigureLine line(Bounded figure) {
    return new FigureLine(figure.what(), figure.value(), figure.unit(), figure.verdict());
  }
}
