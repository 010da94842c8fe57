package daybreak.query.content;

import daybreak.app.settings.Tier;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/** Breaks the rules on purpose, to show that each of them bites. */
public final class OffendingReader {

  NamedQuery notConstant = NamedQuery.of("offending.reader", "select 1", Budget.instant(1, 1));
  Tier ofAnotherModule = Tier.ALL;
  Instant withoutClock = Instant.now();

  Clock asItShouldBe(DataSource pastTheDoor, EventStores events) {
    return Clock.systemUTC();
  }
}
