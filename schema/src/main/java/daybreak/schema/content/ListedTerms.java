package daybreak.schema.content;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a list for admins may be narrowed by, each as a term that one index finds. */
public final class ListedTerms {

  private ListedTerms() {}

  /** All terms of one thing. */
  public static List<String> of(
      ContentKind kind, String state, UUID subject, UUID topic, List<String> tags) {
    List<String> terms = new ArrayList<>();
    terms.add(kind.text());
    terms.add(in(state));
    terms.add(within(subject));
    terms.add(within(topic));
    tags.forEach(tag -> terms.add(tagged(tag)));
    return terms;
  }

  /** In a state. */
  public static String in(String state) {
    return "is:" + state;
  }

  /** In a subject or a topic. */
  public static String within(UUID place) {
    return "in:" + place;
  }

  /** With a tag, which is normalised. */
  public static String tagged(String tag) {
    return "tagged:" + tag;
  }
}
