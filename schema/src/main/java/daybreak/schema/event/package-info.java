/**
 * What an event is: its name and version for ever, its JSON, and how an id given by others becomes
 * one of Daybreak's. No event of a capability lives here.
 */
@NullMarked
package daybreak.schema.event;

import org.jspecify.annotations.NullMarked;
