/**
 * What a call says of itself for the API document, beyond what its Java types say. Nothing here
 * refuses anything.
 */
@NullMarked
package daybreak.schema.document;

import org.jspecify.annotations.NullMarked;
