/**
 * The content bank's read tables: subjects, topics, questions, flashcards and exercises, and the
 * statistics that are kept by the differences of every change.
 */
@NullMarked
package daybreak.projection.content;

import org.jspecify.annotations.NullMarked;
