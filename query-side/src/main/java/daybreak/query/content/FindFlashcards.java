package daybreak.query.content;

import daybreak.query.platform.PageQuery;
import daybreak.schema.content.CardType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for validated flashcards, narrowed by all that is given. */
record FindFlashcards(
    @Nullable UUID subjectId,
    @Nullable UUID topicId,
    @Nullable CardType cardType,
    @Nullable String tag,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements PageQuery {}
