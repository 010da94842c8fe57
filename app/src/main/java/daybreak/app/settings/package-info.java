/**
 * What can be set, which of it must be, and how a start without it is told. Nothing here is wired.
 */
@NullMarked
package daybreak.app.settings;

import org.jspecify.annotations.NullMarked;
