/**
 * The drill: a deployment, clients that never give up, and one fault after the other. It knows the
 * product as its operators and clients do, and the database as its administrator does; it assembles
 * no module.
 */
@NullMarked
package daybreak.load.drill;

import org.jspecify.annotations.NullMarked;
