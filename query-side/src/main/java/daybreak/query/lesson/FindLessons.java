package daybreak.query.lesson;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for published lessons, narrowed by all that is given.
 *
 * @param subjectId only those of this subject
 * @param topicId only those of this topic
 */
record FindLessons(
    @Nullable UUID subjectId,
    @Nullable UUID topicId,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<LessonView>> {}
