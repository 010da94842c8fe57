/**
 * The bank's language: subjects, topics, questions, flashcards and exercises, what can be asked of
 * them and what can happen to them. No handler and no statement lives here.
 */
@NullMarked
package daybreak.schema.content;

import org.jspecify.annotations.NullMarked;
