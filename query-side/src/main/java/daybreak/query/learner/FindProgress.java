package daybreak.query.learner;

import daybreak.query.platform.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the topics in which the caller has done something.
 *
 * @param subjectId only those of this subject
 */
record FindProgress(@Nullable UUID subjectId, @Nullable Integer limit, @Nullable String cursor)
    implements PageQuery {}
