package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for a flashcard as its authors see it, in whatever state it is. */
record FindAuthoredFlashcard(UUID id) implements ContentQuery<WholeFlashcardView> {}
