/**
 * How the log is followed, in batches and in the transaction of a token: what happens to an event
 * that cannot be applied, and to one that this release does not know. Nothing here knows a
 * capability or a read table of one.
 */
@NullMarked
package daybreak.schema.following;

import org.jspecify.annotations.NullMarked;
