/** What every load needs: streams of lines, and clients that cost next to nothing. */
@NullMarked
package daybreak.load.platform;

import org.jspecify.annotations.NullMarked;
