package daybreak.query.live;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.schema.freshness.Positions;
import daybreak.schema.sql.Database;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads where streams begin. */
@Component
final class LiveReader implements Reader {

  private final Database database;

  LiveReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<LivePosition> find(FindLivePosition query) {
    long included = Positions.included(database);
    return new Reading<>(
        new AsOf(included, null), new LivePosition(included, Positions.head(database)));
  }
}
