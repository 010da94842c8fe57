/**
 * What every read shares: how its parameters are understood, where a page begins and ends, which
 * position it includes and how that is answered over HTTP. No capability's word lives here.
 */
@NullMarked
package daybreak.query.platform;

import org.jspecify.annotations.NullMarked;
