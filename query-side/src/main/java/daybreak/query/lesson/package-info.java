/**
 * Reads of published lessons, each with how far the caller is in it. Bodies are read one lesson at
 * a time, never for a list.
 */
@NullMarked
package daybreak.query.lesson;

import org.jspecify.annotations.NullMarked;
