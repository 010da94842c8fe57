package daybreak.query.content;

import daybreak.query.platform.PageQuery;
import daybreak.schema.content.ContentState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for questions, narrowed by all that is given. */
record FindQuestions(
    @Nullable UUID topicId,
    @Nullable String tag,
    @Nullable ContentState state,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery {}
