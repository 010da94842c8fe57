/** Making decks of flashcards. No read table is touched. */
@NullMarked
package daybreak.command.deck;

import org.jspecify.annotations.NullMarked;
