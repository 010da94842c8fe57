/**
 * Authoring the bank: subjects, topics, questions, flashcards and exercises decide here what may
 * happen to them. Nothing here reads or writes a read table.
 */
@NullMarked
package daybreak.command.content;

import org.jspecify.annotations.NullMarked;
