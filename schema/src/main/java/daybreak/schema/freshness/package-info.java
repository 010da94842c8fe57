/**
 * How far the read tables have come, and what a caller has written and may expect to be shown. A
 * reader waits here and nowhere else.
 */
@NullMarked
package daybreak.schema.freshness;

import org.jspecify.annotations.NullMarked;
