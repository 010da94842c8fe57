package daybreak.query.event;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.schema.eventstore.ChangePage;
import daybreak.schema.eventstore.ChangePages;
import daybreak.schema.freshness.Positions;
import daybreak.schema.input.Values;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Database;
import java.time.Instant;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads from the log what was done to the bank, the newest first. */
@Component
final class ChangeReader implements Reader {

  private final Database database;
  private final Tellings tellings = new Tellings();
  private final ChangePages changes;

  ChangeReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
    this.changes = new ChangePages(database, tellings.precedents());
  }

  @QueryHandler
  Reading<Page<ChangeView>> find(FindHistory query) {
    String kind = query.kind().text();
    PageRequest page = PageRequest.of(query.paging(), "history", PageKey.HEAD, kind, query.id());
    long head = Positions.head(database);
    ChangePage found = changes.ofOne(query.id(), kind, page.after().position(), page.limit());
    if (found.changes().isEmpty()) {
      throw new NotFound(kind, query.id());
    }
    return reading(head, found, page);
  }

  @QueryHandler
  Reading<Page<ChangeView>> find(FindChanges query) {
    BankKind kind = query.kind() == null ? null : Values.word("kind", query.kind(), BankKind.class);
    Instant since = query.since() == null ? null : Values.instant("since", query.since());
    PageRequest page = PageRequest.of(query, "changes", PageKey.HEAD, query.by(), kind, since);
    long head = Positions.head(database);
    long after = since == null ? 0 : Positions.before(database, since);
    ChangePage found =
        changes.ofBank(
            tellings.types(kind), after, page.after().position(), query.by(), page.limit());
    return reading(head, found, page);
  }

  private Reading<Page<ChangeView>> reading(long head, ChangePage found, PageRequest page) {
    Long next = found.next();
    return new Reading<>(
        new AsOf(head, null),
        new Page<>(
            found.changes().stream().map(change -> new Teller(tellings, change).told()).toList(),
            next == null ? null : page.next(PageKey.at(next))));
  }
}
