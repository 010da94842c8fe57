package daybreak.query.paging;

import daybreak.schema.input.Values;
import daybreak.schema.problem.InvalidInput;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * An item's place in its list: what the list is sorted by, then the item's id.
 *
 * @param sort empty for a list in the order of ids
 */
public record PageKey(String sort, UUID id) {

  /** After every moment that there can be. */
  public static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");

  private static final UUID LEAST = new UUID(0, 0);

  /** The place before every item of a list of moments, the latest first. */
  public static final PageKey LATEST = before(LAST_MOMENT.toString());

  /** The place above every position of the log, where the last comes first. */
  public static final PageKey HEAD = at(999_999_999_999_999_999L);

  /** The place of an item in the order of ids. */
  public static PageKey of(UUID id) {
    return new PageKey("", id);
  }

  /** The place before every item of a list that is sorted by more than this. */
  public static PageKey before(String sort) {
    return new PageKey(sort, LEAST);
  }

  /**
   * What the list is sorted by, where that is a moment.
   *
   * @throws InvalidInput if it is none that a database holds, so of no page's cursor
   */
  public Instant moment() {
    return read(Values::instant);
  }

  /** The place of an item in a list that is sorted by positions of the log alone. */
  public static PageKey at(long position) {
    return before(Long.toString(position));
  }

  /**
   * What the list is sorted by, where that is a position of the log.
   *
   * @throws InvalidInput if it is none, so of no page's cursor
   */
  public long position() {
    return read(Values::position);
  }

  /**
   * What the list is sorted by, where that is a number.
   *
   * @throws InvalidInput if it is none, so of no page's cursor
   */
  public int number() {
    return read(Values::number);
  }

  /** A cursor has no key: anybody can make one, of anything. */
  private <T> T read(BiFunction<String, String, T> reader) {
    try {
      return reader.apply("cursor", sort);
    } catch (InvalidInput e) {
      throw refusal();
    }
  }

  /** That a cursor says what no page of the list can have written. */
  public static InvalidInput refusal() {
    return Cursors.refusal();
  }
}
