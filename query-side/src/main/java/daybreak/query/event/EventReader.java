package daybreak.query.event;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.schema.eventstore.LogPage;
import daybreak.schema.eventstore.LogPages;
import daybreak.schema.freshness.Positions;
import daybreak.schema.sql.Database;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the log for analysts. */
@Component
final class EventReader implements Reader {

  private final Database database;
  private final LogPages log;

  EventReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
    this.log = new LogPages(database);
  }

  /** A page ends with the log as it was when the page was asked for. */
  @QueryHandler
  Reading<Page<EventView>> find(FindEvents query) {
    long head = Positions.head(database);
    LogPage page = log.find(EventSearch.of(query, head));
    List<EventView> events = page.events().stream().map(EventView::of).toList();
    Long next = page.next();
    return new Reading<>(
        new AsOf(head, null), new Page<>(events, next == null ? null : next.toString()));
  }
}
