package daybreak.schema.input;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of a condition such as {@code If-Match}. Weak ones count as strong ones: proxies
 * that compress make one of the other.
 *
 * @param any whether it is {@code *}, which every version meets
 * @param tags without quotes
 */
public record EntityTags(boolean any, Set<String> tags) {

  private static final String SPACE = "[ \\t,]*+";
  private static final Pattern TAG =
      Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"(?=[ \\t]*+(?:,|$))" + SPACE);
  private static final Pattern START = Pattern.compile(SPACE);

  /**
   * Reads a header.
   *
   * @param lines its values, where it is given more than once
   * @throws InvalidInput if it is neither {@code *} nor a list of entity tags
   */
  public static EntityTags of(String header, List<String> lines) {
    String list = String.join(",", lines);
    return list.strip().equals("*")
        ? new EntityTags(true, Set.of())
        : new EntityTags(false, tags(header, list));
  }

  private static Set<String> tags(String header, String list) {
    Set<String> tags = new HashSet<>();
    Matcher start = START.matcher(list);
    int next = start.lookingAt() ? start.end() : 0;
    for (Matcher tag = TAG.matcher(list); next < list.length(); next = tag.end()) {
      if (!tag.region(next, list.length()).lookingAt()) {
        throw malformed(header);
      }
      tags.add(tag.group(1));
    }
    if (tags.isEmpty()) {
      throw malformed(header);
    }
    return Set.copyOf(tags);
  }

  private static InvalidInput malformed(String header) {
    return new InvalidInput(
        header, Code.MALFORMED, "must be * or a list of entity tags such as \"5\"");
  }

  /** Whether a version meets the condition. */
  public boolean includes(String tag) {
    return any || tags.contains(tag);
  }
}
