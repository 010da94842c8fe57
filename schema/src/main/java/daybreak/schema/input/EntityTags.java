package daybreak.schema.input;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of a condition such as {@code If-Match}, as RFC 9110 compares them.
 *
 * @param any whether it is {@code *}, which every version meets
 * @param strong those that are strong, without quotes
 * @param weak those that are weak, likewise
 */
public record EntityTags(boolean any, Set<String> strong, Set<String> weak) {

  private static final EntityTags ANY = new EntityTags(true, Set.of(), Set.of());
  private static final EntityTags NONE = new EntityTags(false, Set.of(), Set.of());

  private static final String SPACE = "[ \\t,]*+";
  private static final Pattern TAG =
      Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"(?=[ \\t]*+(?:,|$))" + SPACE);
  private static final Pattern START = Pattern.compile(SPACE);

  /**
   * Reads a header.
   *
   * @param lines its values, where it is given more than once
   * @throws InvalidInput if it is neither {@code *} nor a list of entity tags
   */
  public static EntityTags of(String header, List<String> lines) {
    return read(lines)
        .orElseThrow(() ->
            new InvalidInput(
                header, Code.MALFORMED, "must be * or a list of entity tags such as \"5\""));
  }

  /**
   * Reads a header which no version meets if it is neither {@code *} nor a list of entity tags.
   *
   * @param lines its values, where it is given more than once
   */
  public static EntityTags orNone(List<String> lines) {
    return read(lines).orElse(NONE);
  }

  private static Optional<EntityTags> read(List<String> lines) {
    String list = String.join(",", lines);
    return list.strip().equals("*") ? Optional.of(ANY) : tags(list);
  }

  private static Optional<EntityTags> tags(String list) {
    Set<String> strong = new HashSet<>();
    Set<String> weak = new HashSet<>();
    Matcher start = START.matcher(list);
    int next = start.lookingAt() ? start.end() : 0;
    for (Matcher tag = TAG.matcher(list); next < list.length(); next = tag.end()) {
      if (!tag.region(next, list.length()).lookingAt()) {
        return Optional.empty();
      }
      (tag.group(1) == null ? strong : weak).add(tag.group(2));
    }
    return strong.isEmpty() && weak.isEmpty()
        ? Optional.empty()
        : Optional.of(new EntityTags(false, Set.copyOf(strong), Set.copyOf(weak)));
  }

  /**
   * Whether a version meets the condition by strong comparison, by which no weak tag is a version.
   */
  public boolean includes(String tag) {
    return any || strong.contains(tag);
  }

  /** Whether it does by weak comparison, in which a weak one is as good as a strong one. */
  public boolean includesWeakly(String tag) {
    return includes(tag) || weak.contains(tag);
  }
}
