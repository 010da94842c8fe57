/**
 * The one way in, implemented: a command is decided once for each idempotency key, by an aggregate
 * on the one bus, within a unit of work whose events are one append. Nothing here knows HTTP or a
 * rule of one capability.
 */
@NullMarked
package daybreak.command.gateway;

import org.jspecify.annotations.NullMarked;
