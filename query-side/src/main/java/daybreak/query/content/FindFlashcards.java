package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.content.CardType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for validated flashcards, narrowed by all that is given, or for some by their ids.
 *
 * @param subjectId only those of this subject
 * @param topicId only those of this topic
 * @param cardType only those shown in this way
 * @param tag only those with this tag, in any case
 * @param ids 1 to 100 ids with commas between them, in the order of the answer; nothing else may be
 *     given then
 */
record FindFlashcards(
    @Nullable UUID subjectId,
    @Nullable UUID topicId,
    @Nullable CardType cardType,
    @Nullable String tag,
    @Nullable String ids,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery, ContentQuery<Page<FlashcardView>> {}
