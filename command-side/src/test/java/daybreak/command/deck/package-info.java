@NullMarked
package daybreak.command.deck;

import org.jspecify.annotations.NullMarked;
