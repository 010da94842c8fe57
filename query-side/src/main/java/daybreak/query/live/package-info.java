/**
 * What learners hear of while it happens to what is theirs: that it has changed, by ids alone, once
 * the read tables show it. All who listen in a process share one look at the log, and none holds a
 * connection. What is heard here can be read elsewhere, and who does not listen misses nothing. A
 * read that waits for what it shows listens here for a moment.
 */
@NullMarked
package daybreak.query.live;

import org.jspecify.annotations.NullMarked;
