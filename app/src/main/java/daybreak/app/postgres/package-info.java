/**
 * The database server of the application: an embedded one on a directory that outlives the process,
 * or one's own. No statement is sent from here.
 */
@NullMarked
package daybreak.app.postgres;

import org.jspecify.annotations.NullMarked;
