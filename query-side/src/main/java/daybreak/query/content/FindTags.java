package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.document.Field;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the tags that questions and flashcards bear, in the order of their characters.
 *
 * @param q only those that begin with this, in any case
 * @param subjectId only what this subject's bear, and how many of its
 */
record FindTags(
    @Field(least = 1, most = 200, example = "mem") @Nullable String q,
    @Nullable UUID subjectId,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery, ContentQuery<Page<TagView>> {}
