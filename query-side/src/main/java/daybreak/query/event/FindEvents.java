package daybreak.query.event;

import daybreak.query.gateway.LogQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.document.Field;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for events in the order of the log.
 *
 * @param after only those after this position; left out where there is a cursor; where the log,
 *     restored to an earlier time, does not go so far, 409 {@code beyond-the-log}
 * @param until only those up to this position, or before the first that happened after this moment
 * @param type only those of this name
 * @param aggregateId only those of this one
 * @param by only those in the name of this one; a page looks through 2,000 events for them
 * @param limit the most events of a page
 * @param cursor the {@code next} of the page before: the position up to which all has been looked
 *     at, which {@code after} takes as well, and refuses as {@code after} does
 */
record FindEvents(
    @Nullable Long after,
    @Field(example = "2026-03-01T18:30:00Z") @Nullable String until,
    @Field(example = "content.question-validated") @Nullable String type,
    @Nullable UUID aggregateId,
    @Nullable UUID by,
    @Field(least = 1, most = FindEvents.MOST, standard = "100") @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery, LogQuery<Page<EventView>> {

  static final int MOST = 1_000;
}
