/**
 * Reads of subjects, topics, questions, flashcards and the statistics of content, and the lists of
 * admins, decks among them. A page costs the same wherever it is and however much the bank holds;
 * no statement counts or sorts the bank.
 */
@NullMarked
package daybreak.query.content;

import org.jspecify.annotations.NullMarked;
