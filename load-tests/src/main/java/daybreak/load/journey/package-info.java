/**
 * Journeys: what learners do one thing after the other, as sessions that Gatling begins at a fixed
 * rate, beside a bare read of the same run. One process starts the server, the product and Gatling,
 * and judges; Gatling is a process of its own and knows the product by HTTP alone.
 */
@NullMarked
package daybreak.load.journey;

import org.jspecify.annotations.NullMarked;
