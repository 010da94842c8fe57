/**
 * A deployment to measure and to break: a PostgreSQL server, PgBouncer before it, web processes and
 * workers, each with its own settings and passwords. It knows the product as its operators do, by
 * its jar, its settings and its health; it assembles no module and sends no request of a user.
 */
@NullMarked
package daybreak.load.cluster;

import org.jspecify.annotations.NullMarked;
