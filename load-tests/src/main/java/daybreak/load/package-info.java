/**
 * Loads and measurements: made-up banks and learners, and figures beside baselines. What calls
 * Daybreak does so over HTTP, like any client; the benchmark alone assembles modules.
 */
@NullMarked
package daybreak.load;

import org.jspecify.annotations.NullMarked;
