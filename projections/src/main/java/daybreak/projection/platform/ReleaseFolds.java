package daybreak.projection.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folds of this release as one word, which is another where any of them is: tables that have
 * been made by others are not what these would have made.
 */
public final class ReleaseFolds {

  private static final String CLASSES = "classpath*:daybreak/projection/**/*.class";
  private static final String TABLES = "classpath*:db/migration/*.sql";
  private static final int BYTES = 12;

  private ReleaseFolds() {}

  /** A hash of the classes of all projections, and of the migrations of their tables. */
  public static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String pattern : new String[] {CLASSES, TABLES}) {
        Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
            .sorted(Comparator.comparing(ReleaseFolds::place))
            .forEach(resource -> digest.update(content(resource)));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String place(Resource resource) {
    try {
      return resource.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
