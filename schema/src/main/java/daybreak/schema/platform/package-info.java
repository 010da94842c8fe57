/**
 * What every capability shares: how an event is named for ever, how an external id becomes a UUID,
 * the ways in which a request can fail, and what ends the process.
 */
@NullMarked
package daybreak.schema.platform;

import org.jspecify.annotations.NullMarked;
