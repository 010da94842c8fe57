/**
 * Reads of decks with what the caller has studied of them, of their cards, and of what to study
 * now.
 */
@NullMarked
package daybreak.query.deck;

import org.jspecify.annotations.NullMarked;
