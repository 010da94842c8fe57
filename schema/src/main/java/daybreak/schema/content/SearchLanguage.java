package daybreak.schema.content;

import java.util.Set;

/**
 * How PostgreSQL makes words of a text: {@code simple}, which takes them as they are, or a language
 * whose endings and stop words it knows.
 */
public record SearchLanguage(String name) {

  /** Takes words as they are. */
  public static final SearchLanguage SIMPLE = new SearchLanguage("simple");

  private static final String KNOWN =
      "simple arabic armenian basque catalan danish dutch english estonian finnish french german "
          + "greek hindi hungarian indonesian irish italian lithuanian nepali norwegian portuguese "
          + "romanian russian serbian spanish swedish tamil turkish yiddish";

  /**
   * One that every PostgreSQL has.
   *
   * @throws IllegalArgumentException for any other
   */
  public SearchLanguage {
    if (!Set.of(KNOWN.split(" ", -1)).contains(name)) {
      throw new IllegalArgumentException(
          "daybreak.content.search-language is " + name + ", and must be one of " + KNOWN);
    }
  }
}
