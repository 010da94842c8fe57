package daybreak.load.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All figures, printed as they come, kept as JSON, and judged at the end. */
public final class Verdicts {

  private final List<Figure> figures = new ArrayList<>();

  /** A line as the report has it. */
  private record Line(String phase, String what, double value, String unit, String verdict) {}

  /** Prints a figure, and keeps it. */
  public void add(Figure figure) {
    figures.add(figure);
    System.out.printf(
        Locale.ROOT,
        "%-14s %-44s %12.2f %-10s %s%n",
        figure.phase(),
        figure.what(),
        figure.value(),
        figure.unit(),
        figure.verdict());
  }

  /** Something to be known beside the figures. */
  public void remark(String phase, String text) {
    System.out.printf(Locale.ROOT, "%-14s %s%n", phase, text);
  }

  /** The figures whose goal is missed. */
  public List<Figure> notMet() {
    return figures.stream().filter(figure -> !figure.isMet()).toList();
  }

  /** Writes all figures down. */
  public void write(Path file) throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Path _ = Files.createDirectories(file.toAbsolutePath().getParent());
    Path _ =
        Files.write(file, mapper.writeValueAsBytes(figures.stream().map(Verdicts::line).toList()));
  }

  private static Line line(Figure figure) {
    return new Line(figure.phase(), figure.what(), figure.value(), figure.unit(), figure.verdict());
  }
}
