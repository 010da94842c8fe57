@NullMarked
package daybreak.query.deck;

import org.jspecify.annotations.NullMarked;
