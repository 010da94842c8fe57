package daybreak.app.ops;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The series that an expression of PromQL asks for: names of metrics, with matchers of labels. */
final class Selectors {

  private static final Pattern LABELS =
      Pattern.compile("\\b(by|on|without|ignoring|group_left|group_right) *\\([^)]*\\)");

  /** A name with matchers of labels, if there are any; what a parenthesis follows is a function. */
  private static final Pattern SELECTOR =
      Pattern.compile(
          "(?<![\\w:\"])[a-zA-Z_:][\\w:]*(?![\\w:]* *\\()(\\{(?:[^{}\"]|\"[^\"]*\")*})?");

  private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "offset", "bool");

  private Selectors() {}

  static Set<String> of(String expression) {
    Set<String> selectors = new TreeSet<>();
    SELECTOR
        .matcher(LABELS.matcher(expression).replaceAll(" "))
        .results()
        .map(found -> found.group())
        .filter(found -> !KEYWORDS.contains(found))
        .forEach(selectors::add);
    return selectors;
  }
}
