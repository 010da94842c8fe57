package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.content.ContentState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for questions, narrowed by all that is given.
 *
 * @param topicId only those of this topic
 * @param tag only those with this tag, in any case
 * @param state only those in this state
 */
record FindQuestions(
    @Nullable UUID topicId,
    @Nullable String tag,
    @Nullable ContentState state,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery, ContentQuery<Page<QuestionView>> {}
