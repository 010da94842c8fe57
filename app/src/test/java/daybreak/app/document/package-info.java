/** What the API document promises, held against what is done. */
@NullMarked
package daybreak.app.document;

import org.jspecify.annotations.NullMarked;
