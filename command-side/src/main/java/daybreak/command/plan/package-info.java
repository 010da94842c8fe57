/** Daily plans and the rollovers that have them prepared. */
@NullMarked
package daybreak.command.plan;

import org.jspecify.annotations.NullMarked;
