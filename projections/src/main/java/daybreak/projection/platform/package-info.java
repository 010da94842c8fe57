/**
 * How any batch of events is folded into rows, in the transaction of its token, and which tables a
 * projection is. Nothing here knows a capability or a read table of one.
 */
@NullMarked
package daybreak.projection.platform;

import org.jspecify.annotations.NullMarked;
