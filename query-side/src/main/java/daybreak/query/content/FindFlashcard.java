package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for a flashcard that is ready to be studied. */
record FindFlashcard(UUID id) implements ContentQuery<FlashcardView> {}
