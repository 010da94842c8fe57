/** The read tables of decks and their cards. */
@NullMarked
package daybreak.projection.deck;

import org.jspecify.annotations.NullMarked;
