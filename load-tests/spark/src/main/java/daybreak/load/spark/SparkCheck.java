package daybreak.load.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/**
 * Asks an export's files with Spark SQL, on this machine alone, what the analysts' document asks
 * them: past tests per learner, and how hard each question is, equal what our read tables said.
 * Arguments: where the check of exports has left the files, and the document.
 */
public final class SparkCheck {

  private static final Pattern STATEMENTS =
      Pattern.compile("(?s)\nWith Spark SQL.*?```sql\n(.*?)```");

  private final Path kept;
  private final SparkSession spark;
  private int failed;

  private SparkCheck(Path kept, SparkSession spark) {
    this.kept = kept;
    this.spark = spark;
  }

  /** Runs the check; exits with an error if something does not hold. */
  public static void main(String[] arguments) throws IOException {
    Path kept = Path.of(arguments[0]).toAbsolutePath();
    List<String> statements = statements(Path.of(arguments[1]));
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("exports")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    SparkCheck check = new SparkCheck(kept, spark);
    try (spark) {
      check.enter(export(kept));
      check.compare("past-tests", statements.get(0));
      check.compare("facility", statements.get(1));
    }
    if (check.failed > 0) {
      throw new IllegalStateException("The files and the read tables differ");
    }
  }

  private static List<String> statements(Path document) throws IOException {
    Matcher found = STATEMENTS.matcher(Files.readString(document));
    if (!found.find()) {
      throw new IllegalStateException("The document asks nothing with Spark SQL");
    }
    return Arrays.stream(found.group(1).split(";\n", -1)).toList();
  }

  private static Path export(Path kept) throws IOException {
    try (Stream<Path> found = Files.list(kept)) {
      return found
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No export lies in " + kept));
    }
  }

  /** As if Spark were begun in the directory. */
  private void enter(Path directory) throws IOException {
    FileSystem.get(spark.sparkContext().hadoopConfiguration())
        .setWorkingDirectory(new org.apache.hadoop.fs.Path(directory.toUri()));
  }

  private void compare(String name, String sql) throws IOException {
    List<String> tables = Files.readAllLines(kept.resolve(name + ".txt"));
    List<String> files =
        spark.sql(sql).collectAsList().stream().map(row -> row.mkString(" ")).sorted().toList();
    boolean equal = tables.equals(files) && !tables.isEmpty();
    failed += equal ? 0 : 1;
    System.out.printf(
        "%s: %s, %d rows; Spark %s on Java %s%n",
        equal ? "ok" : "NOT", name, files.size(), spark.version(), Runtime.version());
    if (!equal) {
      System.out.println("Read tables: " + tables.stream().limit(5).toList());
      System.out.println("Files: " + files.stream().limit(5).toList());
    }
  }
}
