package daybreak.query.event;

import daybreak.query.gateway.LogQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.document.Field;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what was done to the bank, the newest first.
 *
 * @param by only what was done in the name of this one; a page looks through 500 changes for it, so
 *     it may be empty and yet have a next one
 * @param kind only what was done to things of this kind
 * @param since only what was done at this moment or later
 */
record FindChanges(
    @Nullable UUID by,
    @Field(as = BankKind.class) @Nullable String kind,
    @Field(as = Instant.class, example = "2026-01-02T03:04:05Z") @Nullable String since,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery, LogQuery<Page<ChangeView>> {}
