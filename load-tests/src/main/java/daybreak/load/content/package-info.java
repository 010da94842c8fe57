/** Made-up banks of any size, in the import's format. */
/** Made-up banks of content, as events and as lines of an import. */
@NullMarked
package daybreak.load.content;

import org.jspecify.annotations.NullMarked;
