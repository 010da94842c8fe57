package daybreak.app.rules;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Pace;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The file that tells of each statement what it may cost: a line for each. */
final class StatementsFile {

  static final Path PATH =
      Sources.ROOT.resolve("app/src/main/resources/daybreak/app/statements.txt");

  private static final String INDEX_ONLY = ", index only";
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S+) (\\w+) (\\d+) rows (\\d+) buffers(, index only)?$");

  private StatementsFile() {}

  /** Whether tests are to write it: names that have gone, and budgets that have become less. */
  static boolean isToBeWritten() {
    return "write".equals(System.getProperty("statements"));
  }

  static String text(List<NamedQuery> statements) {
    return statements.stream()
        .sorted(Comparator.comparing(NamedQuery::name))
        .map(StatementsFile::line)
        .collect(Collectors.joining());
  }

  private static String line(NamedQuery statement) {
    Budget budget = statement.budget();
    return "%s %s %s rows %s buffers%s\n"
        .formatted(
            statement.name(),
            budget.pace().name().toLowerCase(Locale.ROOT),
            budget.rows(),
            budget.buffers(),
            budget.indexOnly() ? INDEX_ONLY : "");
  }

  /** The statements that may cost more than the file says. */
  static List<String> raised(List<NamedQuery> statements) {
    Map<String, Budget> told = told();
    return statements.stream()
        .filter(statement ->
            allowsMore(statement.budget(), told.getOrDefault(statement.name(), statement.budget())))
        .map(NamedQuery::name)
        .toList();
  }

  /** The lines of statements that the file does not name: new ones, or ones of another name now. */
  static List<String> unnamed(List<NamedQuery> statements) {
    Map<String, Budget> told = told();
    return statements.stream()
        .filter(statement -> !told.containsKey(statement.name()))
        .map(StatementsFile::line)
        .toList();
  }

  static boolean allowsMore(Budget now, Budget before) {
    return now.rows() > before.rows()
        || now.buffers() > before.buffers()
        || now.pace().compareTo(before.pace()) > 0
        || (before.indexOnly() && !now.indexOnly());
  }

  private static Map<String, Budget> told() {
    Map<String, Budget> told = new TreeMap<>();
    LINE.matcher(Sources.text(PATH))
        .results()
        .forEach(line -> told.put(line.group(1), budget(line)));
    return told;
  }

  private static Budget budget(MatchResult line) {
    return new Budget(
        Pace.valueOf(line.group(2).toUpperCase(Locale.ROOT)),
        Integer.parseInt(line.group(3)),
        Integer.parseInt(line.group(4)),
        INDEX_ONLY.equals(line.group(5)));
  }
}
