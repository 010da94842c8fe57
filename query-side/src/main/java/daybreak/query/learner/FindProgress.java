package daybreak.query.learner;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the topics in which the caller has done something.
 *
 * @param subjectId only those of this subject
 */
record FindProgress(@Nullable UUID subjectId, @Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<ProgressView>> {}
