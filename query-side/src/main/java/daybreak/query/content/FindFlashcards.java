package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.content.CardType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for validated flashcards, narrowed by all that is given.
 *
 * @param subjectId only those of this subject
 * @param topicId only those of this topic
 * @param cardType only those shown in this way
 * @param tag only those with this tag, in any case
 */
record FindFlashcards(
    @Nullable UUID subjectId,
    @Nullable UUID topicId,
    @Nullable CardType cardType,
    @Nullable String tag,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery, ContentQuery<Page<FlashcardView>> {}
