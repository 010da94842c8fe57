/** Made-up banks of any size, in the import's format. */
@NullMarked
package daybreak.load.content;

import org.jspecify.annotations.NullMarked;
