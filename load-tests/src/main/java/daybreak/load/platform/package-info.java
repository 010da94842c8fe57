/**
 * What every load needs: streams of lines, clients that cost next to nothing, figures with their
 * goals.
 */
@NullMarked
package daybreak.load.platform;

import org.jspecify.annotations.NullMarked;
