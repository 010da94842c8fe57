/** The language of decks: flashcards gathered under a title. */
@NullMarked
package daybreak.schema.deck;

import org.jspecify.annotations.NullMarked;
