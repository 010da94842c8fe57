/**
 * What every capability shares: how an event is named for ever, how an external id becomes a UUID,
 * and the ways in which a request can fail.
 */
@NullMarked
package daybreak.schema.platform;

import org.jspecify.annotations.NullMarked;
