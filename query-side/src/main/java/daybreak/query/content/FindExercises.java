package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for exercises that are not retired.
 *
 * @param topicId only those of this topic
 */
record FindExercises(@Nullable UUID topicId, @Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, ContentQuery<Page<ExerciseView>> {}
