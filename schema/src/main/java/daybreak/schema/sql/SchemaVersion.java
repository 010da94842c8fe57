package daybreak.schema.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;

/** How new a schema is: the number of its last migration. */
public final class SchemaVersion {

  /// The last of some dozens of migrations: the whole table, a page or two.
  private static final NamedQuery OF_DATABASE =
      NamedQuery.of(
          "platform.schema-version",
          """
          select coalesce(max(version::int), 0) as version from platform.migration where success
          """,
          Budget.instant(1, 10));

  private static final Pattern FILE = Pattern.compile("V(\\d+)__\\w+\\.sql");

  private SchemaVersion() {}

  /** The one that this release migrates to. */
  static int ofRelease() {
    return files().mapToInt(SchemaVersion::number).max().orElseThrow();
  }

  /** The one that the database has; 0 where there is nothing yet, or nothing to be seen. */
  static int of(Database database) {
    try {
      return database.call(OF_DATABASE).single(row -> row.intValue("version"));
    } catch (BadSqlGrammarException _) {
      return 0;
    }
  }

  /**
   * Refuses a schema that this release is too new for. A newer one has been migrated for a release
   * to come, which leaves to this one what it needs.
   *
   * @throws IllegalStateException with both numbers
   */
  public static void refuseOlder(Database database) {
    int there = of(database);
    if (there < ofRelease()) {
      throw new IllegalStateException(
          "The schema is of version " + there + ", and this release needs " + ofRelease());
    }
  }

  private static Stream<Resource> files() {
    try {
      return Stream.of(
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Resource file) {
    Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
    if (!name.matches()) {
      throw new IllegalStateException("Not a migration's name: " + file.getFilename());
    }
    return Integer.parseInt(name.group(1));
  }
}
