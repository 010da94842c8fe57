package daybreak.projection.content;

import daybreak.schema.content.ContentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a thing of the bank stands in the lists of admins.
 *
 * @param words what it can be found by, null where that is still as it stands in the table
 */
public record Listing(ContentKind kind, String state, List<String> tags, @Nullable String words) {

  /** More of a text is not looked through. */
  private static final int MOST = 100_000;

  /** The texts of a thing as one, to be found by its words. */
  public static String words(@Nullable String... texts) {
    String all = Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    return all.codePointCount(0, all.length()) <= MOST
        ? all
        : all.substring(0, all.offsetByCodePoints(0, MOST));
  }
}
