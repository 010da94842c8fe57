package daybreak.query.pasttest;

import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.schema.input.Values;
import daybreak.schema.pasttest.Narrowing;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which past tests a query asks for, read from its parameters, and the statements that find them.
 */
final class PastTestScope {

  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

  private final UUID subject;
  private final String mode;
  private final @Nullable Instant from;
  private final @Nullable Instant to;

  /**
   * Reads and checks the parameters.
   *
   * @throws InvalidInput if the time ends before it begins
   */
  PastTestScope(FindPastTests query) {
    TestMode given = query.mode();
    this.subject = query.subjectId() == null ? Narrowing.ANY_SUBJECT : query.subjectId();
    this.mode = given == null ? Narrowing.ANY_MODE : given.text();
    this.from = moment("from", query.from());
    this.to = moment("to", query.to());
    if (from != null && to != null && from.isAfter(to)) {
      throw new InvalidInput("from", Code.OUT_OF_RANGE, "must not be after to");
    }
  }

  private static @Nullable Instant moment(String name, @Nullable String given) {
    return given == null ? null : Values.instant(name, given);
  }

  /** The page that is asked for, which begins before the time's end. */
  PageRequest page(FindPastTests query) {
    PageKey first = PageKey.before(to().toString());
    return isAll()
        ? PageRequest.of(query, "past-tests", first)
        : PageRequest.of(query, "narrowed-past-tests", first, subject, mode, from, to);
  }

  /** The call for the tests after a place. */
  Call after(Database database, PageKey place) {
    return call(database, PastTestSql.AFTER, NarrowedSql.AFTER_WITHIN, NarrowedSql.AFTER_NARROWED)
        .bind("completedAt", place.moment())
        .bind("after", place.id());
  }

  /** The call for the tests that follow so many. */
  Call numbered(Database database, long offset) {
    return call(
            database,
            PastTestSql.NUMBERED,
            NarrowedSql.NUMBERED_WITHIN,
            NarrowedSql.NUMBERED_NARROWED)
        .bind("offset", offset);
  }

  private Call call(Database database, NamedQuery all, NamedQuery within, NamedQuery narrowed) {
    if (isAll()) {
      return database.call(all);
    }
    Call call =
        Narrowing.isOne(subject, mode)
            ? database.call(narrowed).bind("subject", subject).bind("mode", mode)
            : database.call(within);
    return call.bind("from", from == null ? EVER : from).bind("to", to());
  }

  private Instant to() {
    return to == null ? PageKey.LAST_MOMENT : to;
  }

  private boolean isAll() {
    return !Narrowing.isOne(subject, mode) && from == null && to == null;
  }
}
