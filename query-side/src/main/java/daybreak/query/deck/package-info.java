/** Reads of decks with what the caller has studied of them: one row for each deck, no card. */
@NullMarked
package daybreak.query.deck;

import org.jspecify.annotations.NullMarked;
