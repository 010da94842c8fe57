package daybreak.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The file of all statements with what each may cost, which a test writes and holds to the classes:
 * a statement is shown from the start of a process, whether it is ever run there or not.
 */
final class KnownStatements {

  private static final String FILE = "daybreak/app/statements.txt";

  private KnownStatements() {}

  static List<String> names() {
    try {
      return new ClassPathResource(FILE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
