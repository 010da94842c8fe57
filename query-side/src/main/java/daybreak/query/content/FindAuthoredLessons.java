package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for lessons as their authors see them, in whatever state, what was changed last first.
 *
 * @param subjectId only those of this subject
 * @param topicId only those of this topic
 * @param state only those in one of these states (draft, published, retired), with commas between
 *     them
 * @param q only those that have all these words; of more than 1,000 that have them any 1,000 are
 *     looked through, and the page says so
 * @param changedSince only those changed at this moment or later
 */
record FindAuthoredLessons(
    @Nullable UUID subjectId,
    @Nullable UUID topicId,
    @Nullable String state,
    @Nullable String q,
    @Nullable String changedSince,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements ListedQuery, ContentQuery<ListedPage<ListedLessonView>> {}
