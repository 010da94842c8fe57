/**
 * What every capability's commands share: reading input, sending a command once for each
 * idempotency key, and the parts of the framework that aggregates live in. No rule of one
 * capability lives here.
 */
@NullMarked
package daybreak.command.platform;

import org.jspecify.annotations.NullMarked;
