package daybreak.query.replay;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import daybreak.schema.document.JsonObject;
import java.util.UUID;

/**
 * Asks for rows of one of a replay's tables, in the order of its primary key.
 *
 * @param table its name as SQL has it
 */
record FindReplayedRows(UUID replay, String table, Paging paging)
    implements LearnerQuery<Page<JsonObject>> {}
