/**
 * Exports of the log: a worker takes what analysts have asked for and writes it, part by part, to
 * files that are whole before anybody is told of them. Nothing here folds an event, or knows what
 * one says.
 */
@NullMarked
package daybreak.projection.exports;

import org.jspecify.annotations.NullMarked;
