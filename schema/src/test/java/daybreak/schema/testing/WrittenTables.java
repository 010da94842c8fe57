package daybreak.schema.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that a statement changes, or locks against others. */
public final class WrittenTables {

  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(?:insert\\s+into|(?<!for )update|delete\\s+from|merge\\s+into|lock\\s+table|truncate)"
              + "\\s+(?!set\\b)((?:\\w+\\.)?\\w+)");

  private WrittenTables() {}

  /** With their schemas, where these are named. */
  public static Set<String> of(String sql) {
    Set<String> tables = new TreeSet<>();
    Matcher write = WRITE.matcher(sql);
    while (write.find()) {
      tables.add(write.group(1));
    }
    return tables;
  }
}
