/**
 * What every read's HTTP shares: how its parameters are understood, who asks and for which
 * position, and how a reading is answered. No capability's word lives here. Every read asks on the
 * query bus. Controllers know no reader.
 */
@NullMarked
package daybreak.query.http;

import org.jspecify.annotations.NullMarked;
