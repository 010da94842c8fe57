/**
 * The API document, derived from the handlers, the records that they take and answer, and the doc
 * comments of both. Nothing here knows a single call or capability by its path.
 */
@NullMarked
package daybreak.app.document;

import org.jspecify.annotations.NullMarked;
