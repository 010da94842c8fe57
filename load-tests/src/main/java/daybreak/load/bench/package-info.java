/**
 * The benchmark: Daybreak's own figures beside a bare baseline measured in the same run on the same
 * server. Ratios travel between machines; the absolute figures do not. It assembles modules in its
 * own process, which journeys over HTTP never do.
 */
@NullMarked
package daybreak.load.bench;

import org.jspecify.annotations.NullMarked;
