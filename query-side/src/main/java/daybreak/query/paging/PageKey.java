package daybreak.query.paging;

import daybreak.schema.problem.InvalidInput;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

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
   * @throws InvalidInput if it is none, so of another list's cursor
   */
  public Instant moment() {
    try {
      return Instant.parse(sort);
    } catch (DateTimeParseException e) {
      throw Cursors.refusal();
    }
  }

  /** The place of an item in a list that is sorted by positions of the log alone. */
  public static PageKey at(long position) {
    return before(Long.toString(position));
  }

  /**
   * What the list is sorted by, where that is a position of the log.
   *
   * @throws InvalidInput if it is none, so of another list's cursor
   */
  public long position() {
    try {
      return Long.parseLong(sort);
    } catch (NumberFormatException e) {
      throw Cursors.refusal();
    }
  }
}
