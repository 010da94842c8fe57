package daybreak.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that analysts find in their document, as they paste them. */
final class AnalystsPage {

  private static final Path PAGE = Path.of("../docs/analysts.md");

  private AnalystsPage() {}

  /** Those of the block that follows a line which begins so. */
  static List<String> statements(String line) throws IOException {
    Matcher block =
        Pattern.compile("(?s)\n" + Pattern.quote(line) + ".*?```sql\n(.*?)```")
            .matcher(Files.readString(PAGE));
    if (!block.find()) {
      throw new IllegalStateException("Nothing of analysts.md begins with: " + line);
    }
    return Arrays.stream(block.group(1).split(";\n", -1))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }
}
