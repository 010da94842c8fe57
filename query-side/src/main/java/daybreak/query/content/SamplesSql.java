package daybreak.query.content;

/**
 * Fixed parts of a table, by a hash of the id, each about eight times as large as the one before,
 * and each with an inverted index of its own. A statement that looks through a thousand rows at
 * most is a union of its select continued by each of these: no part is begun before those above
 * have been found to have too few. So what is gone through of the indexes is some eight thousand
 * entries of each word at most, whether a hundred or a million rows have it.
 */
final class SamplesSql {

  /** One row of 512. */
  static final String FIRST =
      """
          and (uuid_hash(id) & 511) = 0
        union all
      """;

  /** Seven rows of 512. */
  static final String SECOND =
      """
          and (uuid_hash(id) & 511) between 1 and 7
        union all
      """;

  /** 56 rows of 512. */
  static final String THIRD =
      """
          and (uuid_hash(id) & 511) between 8 and 63
        union all
      """;

  /** All others. */
  static final String REST =
      """
          and (uuid_hash(id) & 511) >= 64
      """;

  private SamplesSql() {}
}
