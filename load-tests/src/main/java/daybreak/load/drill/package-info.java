/**
 * The drill: several web and worker processes behind PgBouncer, clients that never give up, and one
 * fault after the other. It knows the product as its operators and clients do, by its jar, its
 * settings and HTTP, and the database as its administrator does; it assembles no module.
 */
@NullMarked
package daybreak.load.drill;

import org.jspecify.annotations.NullMarked;
