/** What every made-up load needs. */
@NullMarked
package daybreak.load.platform;

import org.jspecify.annotations.NullMarked;
